<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Choice</name>
    <message>
        <source>Triplet</source>
        <translation>Triplet</translation>
    </message>
    <message>
        <source>An anchor must be nearer to one of its class than to one of another, by a margin.</source>
        <translation>Ein Anker muss einem Bild seiner Klasse um die Margin näher sein als einem fremden.</translation>
    </message>
    <message>
        <source>Supervised contrastive</source>
        <translation>Überwacht kontrastiv</translation>
    </message>
    <message>
        <source>Every picture of the batch is drawn to all of its class and pushed from all others at once.</source>
        <translation>Jedes Bild des Batches wird zu allen seiner Klasse hingezogen und zugleich von allen anderen abgestoßen.</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>Hinge</translation>
    </message>
    <message>
        <source>A triplet stops counting once the margin is kept.</source>
        <translation>Ein Triplet zählt nicht mehr, sobald es die Margin einhält.</translation>
    </message>
    <message>
        <source>Soft margin</source>
        <translation>Weiche Margin</translation>
    </message>
    <message>
        <source>No margin: every triplet goes on pulling, ever more weakly.</source>
        <translation>Keine Margin: Jedes Triplet zieht weiter, nur immer schwächer.</translation>
    </message>
    <message>
        <source>Euclidean</source>
        <translation>Euklidisch</translation>
    </message>
    <message>
        <source>The straight line between two embeddings, from 0 to 2.</source>
        <translation>Die gerade Strecke zwischen zwei Embeddings, von 0 bis 2.</translation>
    </message>
    <message>
        <source>Squared Euclidean</source>
        <translation>Quadriert euklidisch</translation>
    </message>
    <message>
        <source>Its square, from 0 to 4: weak pull when near, so it collapses more easily.</source>
        <translation>Ihr Quadrat, von 0 bis 4: zieht in der Nähe nur schwach und kollabiert daher leichter.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>One minus the cosine of the angle, from 0 to 2.</source>
        <translation>Eins minus Kosinus des Winkels, von 0 bis 2.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Zufällig</translation>
    </message>
    <message>
        <source>One positive and one negative by chance: steady, but most soon teach nothing.</source>
        <translation>Ein zufälliges Positiv und ein zufälliges Negativ: stabil, doch die meisten lehren bald nichts mehr.</translation>
    </message>
    <message>
        <source>Batch all</source>
        <translation>Batch-All</translation>
    </message>
    <message>
        <source>Every triplet that the batch can form; those that keep the margin are left out.</source>
        <translation>Jedes Triplet, das der Batch hergibt; wer die Margin einhält, bleibt außen vor.</translation>
    </message>
    <message>
        <source>Batch hard</source>
        <translation>Batch-Hard</translation>
    </message>
    <message>
        <source>The farthest positive and the nearest negative: strong, and known to collapse at the start.</source>
        <translation>Das fernste Positiv und das nächste Negativ: stark, kollabiert aber bekanntlich gern am Anfang.</translation>
    </message>
    <message>
        <source>Semi-hard</source>
        <translation>Semi-Hard</translation>
    </message>
    <message>
        <source>The farthest positive, and the nearest negative that is still farther than it: strong and stable.</source>
        <translation>Das fernste Positiv und das nächste Negativ, das noch ferner liegt: stark und stabil.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>%1: there is no such file or folder.</source>
        <translation>%1: Diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder or change its permissions.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Wählen Sie einen anderen Ordner oder ändern Sie seine Rechte.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk is full. Free some space and try again; what was finished before is kept.</source>
        <translation>%1 lässt sich nicht schreiben: Der Datenträger ist voll. Schaffen Sie Platz und versuchen Sie es erneut; was schon fertig war, bleibt erhalten.</translation>
    </message>
    <message>
        <source>%1 is too large: at most %2 is read.</source>
        <translation>%1 ist zu groß: Gelesen wird höchstens %2.</translation>
    </message>
    <message>
        <source>%1 is damaged or of another kind: %2.</source>
        <translation>%1 ist beschädigt oder von anderer Art: %2.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Likeness (format %2, this program knows %3). It was left as it is; update the program to open it.</source>
        <translation>%1 stammt von einer neueren Version von Likeness (Format %2, dieses Programm kennt %3). Es wurde nichts daran geändert; aktualisieren Sie das Programm, um es zu öffnen.</translation>
    </message>
    <message>
        <source>%1: there is no setting &quot;%2&quot;.</source>
        <translation>%1: Die Einstellung „%2“ gibt es nicht.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be %3.</source>
        <translation>%1: „%2“ muss %3 sein.</translation>
    </message>
    <message>
        <source>The data set %1 is not set up: nothing in %2. Run packaging/setup.sh once while connected to the internet.</source>
        <translation>Der Datensatz %1 ist nicht eingerichtet: In %2 ist nichts. Führen Sie einmal packaging/setup.sh aus, während Sie mit dem Internet verbunden sind.</translation>
    </message>
    <message>
        <source>%1 cannot be used as a data set: %2.</source>
        <translation>%1 ist als Datensatz nicht brauchbar: %2.</translation>
    </message>
    <message>
        <source>This computer has no device &quot;%1&quot; that can be used; choose &quot;auto&quot; or &quot;cpu&quot;.</source>
        <translation>Dieser Computer hat kein nutzbares Gerät „%1“; wählen Sie „auto“ oder „cpu“.</translation>
    </message>
    <message>
        <source>The loss stopped being a number at step %1. The last checkpoint is kept; lower the learning rate and go on from there.</source>
        <translation>Ab Schritt %1 war der Verlust keine Zahl mehr. Der letzte Checkpoint bleibt erhalten; senken Sie die Lernrate und machen Sie dort weiter.</translation>
    </message>
    <message>
        <source>%1 is being written by another run.</source>
        <translation>%1 wird gerade von einem anderen Lauf geschrieben.</translation>
    </message>
    <message>
        <source>%1 already holds an experiment. Choose another folder, or go on with the one that is there.</source>
        <translation>%1 enthält schon ein Experiment. Wählen Sie einen anderen Ordner oder setzen Sie das vorhandene fort.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs or choose smaller values.</source>
        <translation>Der Arbeitsspeicher reicht nicht. Schließen Sie andere Programme oder wählen Sie kleinere Werte.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program: %1.</source>
        <translation>Im Programm ist etwas schiefgegangen: %1.</translation>
    </message>
    <message>
        <source>The face pack %1 is not set up: %2 is not in %3. Run packaging/setup.sh once while connected to the internet, or choose another pack.</source>
        <translation>Das Gesichtspaket %1 ist nicht eingerichtet: %2 fehlt in %3. Führen Sie einmal packaging/setup.sh aus, während Sie mit dem Internet verbunden sind, oder wählen Sie ein anderes Paket.</translation>
    </message>
    <message>
        <source>%1: no face was found in it. Choose a photo in which the face is larger or clearer.</source>
        <translation>%1: Darin wurde kein Gesicht gefunden. Wählen Sie ein Foto, auf dem das Gesicht größer oder deutlicher ist.</translation>
    </message>
    <message>
        <source>%1 is being written by another program. Wait until it has finished and try again.</source>
        <translation>%1 wird gerade von einem anderen Programm geschrieben. Warten Sie, bis es fertig ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1: there is no such camera any more. Plug it in and look for cameras again, or choose another one.</source>
        <translation>%1: Diese Kamera gibt es nicht mehr. Schließen Sie sie an und suchen Sie noch einmal nach Kameras, oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1 may not be used: you have no permission to open %2. On most systems the members of the group &quot;video&quot; have.</source>
        <translation>%1 darf nicht verwendet werden: Sie haben nicht das Recht, %2 zu öffnen. Auf den meisten Systemen haben es die Mitglieder der Gruppe „video“.</translation>
    </message>
    <message>
        <source>%1 is being used by another program. Close that program and try again.</source>
        <translation>%1 wird gerade von einem anderen Programm verwendet. Schließen Sie dieses Programm und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 sends no pictures: it was unplugged or switched off, or it does not work with this program. Plug it in again, or choose another one.</source>
        <translation>%1 liefert keine Bilder: Die Kamera wurde abgezogen oder ausgeschaltet, oder sie funktioniert nicht mit diesem Programm. Schließen Sie sie wieder an, oder wählen Sie eine andere.</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>Choose a folder of photos</source>
        <translation>Ordner mit Fotos wählen</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Fotos wählen</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.heic *.heif *.tif *.tiff *.bmp *.pgm);;All files (*)</source>
        <translation>Fotos (*.jpg *.jpeg *.png *.webp *.heic *.heif *.tif *.tiff *.bmp *.pgm);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>likeness::ui::AboutView</name>
    <message>
        <source>Likeness %1</source>
        <translation>Likeness %1</translation>
    </message>
    <message>
        <source>Watch a network learn what is alike, and use what it learnt. Everything happens on this computer; nothing is sent anywhere.</source>
        <translation>Sehen Sie zu, wie ein Netz lernt, was sich ähnlich ist, und nutzen Sie, was es gelernt hat. Alles geschieht auf diesem Computer; nichts wird verschickt.</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Likeness</translation>
    </message>
    <message>
        <source>This program. You may use, study, share and change it; it comes without any warranty.</source>
        <translation>Dieses Programm. Sie dürfen es nutzen, untersuchen, weitergeben und ändern; es kommt ohne jede Gewähr.</translation>
    </message>
    <message>
        <source>The window and everything in it.</source>
        <translation>Das Fenster und alles darin.</translation>
    </message>
    <message>
        <source>Networks and their training.</source>
        <translation>Netze und ihr Training.</translation>
    </message>
    <message>
        <source>Reading and preparing pictures.</source>
        <translation>Lesen und Aufbereiten von Bildern.</translation>
    </message>
    <message>
        <source>The curves. By Emanuel Eichhammer.</source>
        <translation>Die Kurven. Von Emanuel Eichhammer.</translation>
    </message>
    <message>
        <source>Reading and writing files.</source>
        <translation>Lesen und Schreiben von Dateien.</translation>
    </message>
    <message>
        <source>70,000 handwritten digits, by Yann LeCun, Corinna Cortes and Christopher J. C. Burges.</source>
        <translation>70.000 handgeschriebene Ziffern, von Yann LeCun, Corinna Cortes und Christopher J. C. Burges.</translation>
    </message>
    <message>
        <source>Class colours</source>
        <translation>Klassenfarben</translation>
    </message>
    <message>
        <source>By Matthew A. Petroff: ten colours that most eyes can tell apart.</source>
        <translation>Von Matthew A. Petroff: zehn Farben, die die meisten Augen unterscheiden können.</translation>
    </message>
    <message>
        <source>Face models</source>
        <translation>Gesichtsmodelle</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>The library of faces.</source>
        <translation>Die Bibliothek der Gesichter.</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>Gemeinfrei</translation>
    </message>
    <message>
        <source>Photos.</source>
        <translation>Fotos.</translation>
    </message>
    <message>
        <source>Photos as telephones write them.</source>
        <translation>Fotos, wie Telefone sie schreiben.</translation>
    </message>
    <message>
        <source>Names in sidecars beside photos.</source>
        <translation>Namen in Begleitdateien neben Fotos.</translation>
    </message>
    <message>
        <source>Near faces in very large libraries.</source>
        <translation>Nahe Gesichter in sehr großen Bibliotheken.</translation>
    </message>
    <message>
        <source>Checksums of models.</source>
        <translation>Prüfsummen von Modellen.</translation>
    </message>
    <message>
        <source>Photos are known again by their content.</source>
        <translation>Fotos werden an ihrem Inhalt wiedererkannt.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::AlbumHead</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Back to all albums (Esc)</source>
        <translation>Zurück zu allen Alben (Esc)</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>The album is not shown any more (H)</source>
        <translation>Das Album wird nicht mehr gezeigt (H)</translation>
    </message>
    <message>
        <source>Forget this person...</source>
        <translation>Diese Person vergessen...</translation>
    </message>
    <message>
        <source>Deletes the name, the faces and all that was computed of them</source>
        <translation>Löscht den Namen, die Gesichter und alles, was daraus berechnet wurde</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Wer ist das?</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n faces</source>
        <translation>
            <numerusform>%n Gesicht</numerusform>
            <numerusform>%n Gesichter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n Foto</numerusform>
            <numerusform>%n Fotos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::AlbumModel</name>
    <message>
        <source>Face %1</source>
        <translation>Gesicht %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::AlbumPanel</name>
    <message>
        <source>Select faces to correct them</source>
        <translation>Wählen Sie Gesichter aus, um sie zu korrigieren</translation>
    </message>
    <message numerus="yes">
        <source>%1: the name, %n faces and what was computed of them are deleted from the library. The photos stay. This cannot be taken back, and neither can earlier changes then.</source>
        <translation>
            <numerusform>%1: Der Name, %n Gesicht und was daraus berechnet wurde, werden aus der Bibliothek gelöscht. Die Fotos bleiben. Das lässt sich nicht rückgängig machen, und frühere Änderungen dann auch nicht mehr.</numerusform>
            <numerusform>%1: Der Name, %n Gesichter und was daraus berechnet wurde, werden aus der Bibliothek gelöscht. Die Fotos bleiben. Das lässt sich nicht rückgängig machen, und frühere Änderungen dann auch nicht mehr.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>The faces of the album (F)</source>
        <translation>Die Gesichter des Albums (F)</translation>
    </message>
    <message>
        <source>The whole photos that they are in (P)</source>
        <translation>Die ganzen Fotos, auf denen sie sind (P)</translation>
    </message>
    <message>
        <source>What is shown of the album</source>
        <translation>Was vom Album gezeigt wird</translation>
    </message>
    <message>
        <source>Ctrl selects photos to correct their faces</source>
        <translation>Mit Strg wählen Sie Fotos aus, um ihre Gesichter zu korrigieren</translation>
    </message>
</context>
<context>
    <name>likeness::ui::AlbumPhotosModel</name>
    <message numerus="yes">
        <source>Photo %1 with %n faces of the album</source>
        <translation>
            <numerusform>Foto %1 mit %n Gesicht des Albums</numerusform>
            <numerusform>Foto %1 mit %n Gesichtern des Albums</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::AlbumTiles</name>
    <message>
        <source>Faces of the album</source>
        <translation>Gesichter des Albums</translation>
    </message>
    <message>
        <source>Photos of the album</source>
        <translation>Fotos des Albums</translation>
    </message>
</context>
<context>
    <name>likeness::ui::AnswerView</name>
    <message>
        <source>Not a digit</source>
        <translation>Keine Ziffer</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Runner-up</source>
        <translation>Zweitnächste</translation>
    </message>
    <message>
        <source>The answer appears here while you draw.</source>
        <translation>Die Antwort erscheint hier, während Sie zeichnen.</translation>
    </message>
    <message>
        <source>There is no ink in this picture.</source>
        <translation>In diesem Bild ist keine Tinte.</translation>
    </message>
    <message>
        <source>Its distance of %1 is within the threshold of %2.</source>
        <translation>Der Abstand von %1 liegt innerhalb der Schwelle von %2.</translation>
    </message>
    <message>
        <source>Nearest to %1, but at a distance of %2 it is beyond the threshold of %3.</source>
        <translation>Am nächsten an %1, doch mit einem Abstand von %2 jenseits der Schwelle von %3.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>none near</source>
        <translation>keine nahe</translation>
    </message>
</context>
<context>
    <name>likeness::ui::AugmentationSection</name>
    <message>
        <source>Augmentation</source>
        <translation>Augmentierung</translation>
    </message>
    <message>
        <source>&amp;Vary the training pictures</source>
        <translation>Trainingsbilder &amp;abwandeln</translation>
    </message>
    <message>
        <source>Each is changed a little, another way every time, so that none is learnt by heart.</source>
        <translation>Jedes wird jedes Mal etwas anders verändert, damit keines auswendig gelernt wird.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>Up to so many pixels.</source>
        <translation>Bis zu so viele Pixel.</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Up to so many degrees.</source>
        <translation>Bis zu so viel Grad.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Up to this share larger or smaller.</source>
        <translation>Bis zu diesem Anteil größer oder kleiner.</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>Scherung</translation>
    </message>
    <message>
        <source>Slant, as a share of the height.</source>
        <translation>Schräge, als Anteil der Höhe.</translation>
    </message>
    <message>
        <source>Stroke thickness</source>
        <translation>Strichdicke</translation>
    </message>
    <message>
        <source>Up to so many pixels thicker or thinner.</source>
        <translation>Bis zu so viele Pixel dicker oder dünner.</translation>
    </message>
    <message>
        <source>Pen forms</source>
        <translation>Handformen</translation>
    </message>
    <message>
        <source>Share of MNIST&apos;s 1, 7 and 9 that get the flag, bar or hook of other hands.</source>
        <translation>Anteil der 1, 7 und 9 von MNIST, die Fähnchen, Querstrich oder Haken anderer Hände bekommen.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::BatchSection</name>
    <message>
        <source>Batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>Classes in a batch, P</source>
        <translation>Klassen je Batch, P</translation>
    </message>
    <message>
        <source>Every batch holds P classes with K pictures each.</source>
        <translation>Jeder Batch enthält P Klassen mit je K Bildern.</translation>
    </message>
    <message>
        <source>Pictures a class, K</source>
        <translation>Bilder je Klasse, K</translation>
    </message>
    <message>
        <source>More give harder triplets, and steps that take longer.</source>
        <translation>Mehr ergeben schwerere Triplets, und die Schritte dauern länger.</translation>
    </message>
    <message>
        <source>Outsiders</source>
        <translation>Fremdzeichen</translation>
    </message>
    <message>
        <source>Share of made-up signs that are no digit, added so that the network keeps them away.</source>
        <translation>Anteil erfundener Zeichen, die keine Ziffer sind; so lernt das Netz, sie fernzuhalten.</translation>
    </message>
    <message>
        <source>P times K is %1; a batch has at most %2 pictures.</source>
        <translation>P mal K ist %1; ein Batch hat höchstens %2 Bilder.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::CanvasPanel</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Open picture...</source>
        <translation>Bild öffnen...</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ComparePanel</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Compare two faces</source>
        <translation>Zwei Gesichter vergleichen</translation>
    </message>
    <message>
        <source>Drop a photo here, or click to choose one.</source>
        <translation>Ziehen Sie ein Foto hierher, oder klicken Sie, um eines zu wählen.</translation>
    </message>
    <message>
        <source>Looking for faces...</source>
        <translation>Gesichter werden gesucht...</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>Dieselbe Person?</translation>
    </message>
    <message>
        <source>Two photos tell. Where there are several faces, click the one that is meant.</source>
        <translation>Zwei Fotos verraten es. Sind mehrere Gesichter darauf, klicken Sie auf das gemeinte.</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Zwei Personen</translation>
    </message>
    <message>
        <source>Euclidean distance %1, cosine %2</source>
        <translation>Euklidischer Abstand %1, Kosinus %2</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Foto wählen</translation>
    </message>
    <message>
        <source>%1 % of pairs of different people are this close or closer.</source>
        <translation>%1 % der Paare verschiedener Personen sind sich so nah oder näher.</translation>
    </message>
    <message>
        <source>Fewer than 1 in %1 pairs of different people are this close.</source>
        <translation>Weniger als 1 von %1 Paaren verschiedener Personen ist sich so nah.</translation>
    </message>
    <message>
        <source>1 in %1 pairs of different people is this close or closer.</source>
        <translation>1 von %1 Paaren verschiedener Personen ist sich so nah oder näher.</translation>
    </message>
    <message>
        <source>Measured on %1.</source>
        <translation>Gemessen an: %1.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::CorrectionBar</name>
    <message>
        <source>They are ...</source>
        <translation>Das ist ...</translation>
    </message>
    <message>
        <source>Gives the selected faces to a person; a new name makes a new one</source>
        <translation>Ordnet die ausgewählten Gesichter einer Person zu; ein neuer Name legt eine neue an</translation>
    </message>
    <message>
        <source>Who the selected faces are</source>
        <translation>Wer die ausgewählten Gesichter sind</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>Nicht diese Person</translation>
    </message>
    <message>
        <source>The selected faces are somebody else (R)</source>
        <translation>Die ausgewählten Gesichter sind jemand anderes (R)</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>The selected faces are a person of their own (S)</source>
        <translation>Die ausgewählten Gesichter sind eine eigene Person (S)</translation>
    </message>
    <message>
        <source>Not a face</source>
        <translation>Kein Gesicht</translation>
    </message>
    <message>
        <source>The selected pictures are no faces (X)</source>
        <translation>Die ausgewählten Bilder sind keine Gesichter (X)</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorieren</translation>
    </message>
    <message>
        <source>Nobody needs to know whose faces these are (I)</source>
        <translation>Niemand muss wissen, wessen Gesichter das sind (I)</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Titelbild</translation>
    </message>
    <message>
        <source>The selected face stands for the album (C)</source>
        <translation>Das ausgewählte Gesicht steht für das Album (C)</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>The selected faces are faces again (B)</source>
        <translation>Die ausgewählten Gesichter sind wieder Gesichter (B)</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::CurvePlot</name>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Logarithmic axis: small differences between small values show</source>
        <translation>Logarithmische Achse: zeigt kleine Unterschiede zwischen kleinen Werten</translation>
    </message>
    <message>
        <source>Stretched axis: 90, 99 and 99.9 % are equally far apart</source>
        <translation>Gestreckte Achse: 90, 99 und 99,9 % liegen gleich weit auseinander</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>likeness::ui::CurvesPanel</name>
    <message>
        <source>k-NN accuracy</source>
        <translation>k-NN-Trefferquote</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Seconds of training</source>
        <translation>Sekunden Training</translation>
    </message>
    <message>
        <source>Share right</source>
        <translation>Anteil richtig</translation>
    </message>
    <message>
        <source>These two were trained with different losses, whose values cannot be compared; their k-NN accuracy can.</source>
        <translation>Diese beiden wurden mit verschiedenen Verlusten trainiert, deren Werte nicht vergleichbar sind; ihre k-NN-Trefferquote ist es.</translation>
    </message>
    <message>
        <source>Raw pixels</source>
        <translation>Rohe Pixel</translation>
    </message>
</context>
<context>
    <name>likeness::ui::CutChart</name>
    <message>
        <source>How far apart faces of one person may be, in thousandths of a distance</source>
        <translation>Wie weit Gesichter einer Person auseinander sein dürfen, in Tausendsteln des Abstands</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>Euclidean distance</source>
        <translation>Euklidischer Abstand</translation>
    </message>
</context>
<context>
    <name>likeness::ui::CutPanel</name>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>The distance at which most people are right in measured collections</source>
        <translation>Der Abstand, bei dem in gemessenen Sammlungen die meisten Personen stimmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>How far apart may faces of one person be?</source>
        <translation>Wie weit dürfen Gesichter einer Person auseinander sein?</translation>
    </message>
    <message>
        <source>Comparing all faces...</source>
        <translation>Alle Gesichter werden verglichen...</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 Personen</translation>
    </message>
    <message>
        <source>%1 unassigned</source>
        <translation>%1 nicht zugeordnet</translation>
    </message>
    <message>
        <source>largest album %1</source>
        <translation>größtes Album %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::DeleteCard</name>
    <message>
        <source>Delete this library</source>
        <translation>Diese Bibliothek löschen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Delete this library?</source>
        <translation>Diese Bibliothek löschen?</translation>
    </message>
    <message>
        <source>Gone for good</source>
        <translation>Endgültig weg</translation>
    </message>
    <message>
        <source>Not touched</source>
        <translation>Bleibt unberührt</translation>
    </message>
    <message>
        <source>your photos, every one of them</source>
        <translation>Ihre Fotos, jedes einzelne</translation>
    </message>
    <message>
        <source>sidecars, tables and folders that were written before, and backups of yours</source>
        <translation>Begleitdateien, Tabellen und Ordner, die früher geschrieben wurden, und Ihre Sicherungskopien</translation>
    </message>
    <message>
        <source>the face models</source>
        <translation>die Gesichtsmodelle</translation>
    </message>
    <message>
        <source>The file is overwritten and then removed. This cannot be taken back.</source>
        <translation>Die Datei wird überschrieben und dann entfernt. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>whatever is in it; it could not be opened</source>
        <translation>was auch immer darin ist; sie ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>what was found on %1 photos: %2 faces, their small pictures, and all that was computed of them</source>
        <translation>was auf %1 Fotos gefunden wurde: %2 Gesichter, ihre kleinen Bilder und alles, was daraus berechnet wurde</translation>
    </message>
    <message>
        <source>%1 albums, %2 of them with a name</source>
        <translation>%1 Alben, davon %2 mit Namen</translation>
    </message>
    <message>
        <source>%1 albums</source>
        <translation>%1 Alben</translation>
    </message>
    <message>
        <source>every correction that was made, with undo</source>
        <translation>jede Korrektur, samt Rückgängig</translation>
    </message>
</context>
<context>
    <name>likeness::ui::DistanceBar</name>
    <message>
        <source>one person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>two people</source>
        <translation>zwei Personen</translation>
    </message>
    <message>
        <source>Threshold %1</source>
        <translation>Schwelle %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::DistanceRuler</name>
    <message>
        <source>Threshold, in thousandths of a distance</source>
        <translation>Schwelle, in Tausendsteln des Abstands</translation>
    </message>
    <message>
        <source>Threshold %1</source>
        <translation>Schwelle %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExperimentsModel</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>Share of the 10,000 test pictures whose nearest references have the right label</source>
        <translation>Anteil der 10.000 Testbilder, deren nächste Referenzen das richtige Label haben</translation>
    </message>
    <message>
        <source>The same without learning: neighbours by raw pixels</source>
        <translation>Dasselbe ohne Lernen: Nachbarn nach rohen Pixeln</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>k-NN accuracy</source>
        <translation>k-NN-Trefferquote</translation>
    </message>
    <message>
        <source>Raw pixels</source>
        <translation>Rohe Pixel</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Its training goes on, or was broken off. Train can go on from its last checkpoint.</source>
        <translation>Das Training läuft noch oder wurde abgebrochen. „Trainieren“ kann es ab dem letzten Checkpoint fortsetzen.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExperimentsPage</name>
    <message>
        <source>Every training is kept here, to be opened, compared and shared. There is none yet.</source>
        <translation>Hier wird jedes Training aufbewahrt, zum Öffnen, Vergleichen und Teilen. Noch gibt es keines.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Zu „Trainieren“</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportieren...</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Nach %1 exportiert.</translation>
    </message>
    <message>
        <source>Select one experiment to see its curves, or two to compare them.</source>
        <translation>Wählen Sie ein Experiment, um seine Kurven zu sehen, oder zwei zum Vergleichen.</translation>
    </message>
    <message>
        <source>An experiment that cannot be read has no curves to show.</source>
        <translation>Ein nicht lesbares Experiment hat keine Kurven.</translation>
    </message>
    <message>
        <source>Export &quot;%1&quot; into a folder</source>
        <translation>„%1“ in einen Ordner exportieren</translation>
    </message>
    <message>
        <source>Deleted &quot;%1&quot;.</source>
        <translation>„%1“ gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n experiments.</source>
        <translation>
            <numerusform>%n Experiment gelöscht.</numerusform>
            <numerusform>%n Experimente gelöscht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExportBar</name>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>How many photos are done</source>
        <translation>Wie viele Fotos fertig sind</translation>
    </message>
    <message>
        <source>What is written is kept</source>
        <translation>Was geschrieben ist, bleibt erhalten</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExportPanel</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>Export und Import</translation>
    </message>
    <message>
        <source>Tables for spreadsheets: photos.csv, faces.csv, people.csv</source>
        <translation>Tabellen für die Tabellenkalkulation: photos.csv, faces.csv, people.csv</translation>
    </message>
    <message>
        <source>The same in one file for programs: faces.json</source>
        <translation>Dasselbe in einer Datei für Programme: faces.json</translation>
    </message>
    <message>
        <source>A folder for each person, with</source>
        <translation>Ein Ordner für jede Person, mit</translation>
    </message>
    <message>
        <source>links to the photos</source>
        <translation>Verknüpfungen zu den Fotos</translation>
    </message>
    <message>
        <source>hard links to the photos (on the same disk)</source>
        <translation>Hardlinks zu den Fotos (auf demselben Datenträger)</translation>
    </message>
    <message>
        <source>copies of the photos</source>
        <translation>Kopien der Fotos</translation>
    </message>
    <message>
        <source>What the folders of people hold</source>
        <translation>Was die Ordner der Personen enthalten</translation>
    </message>
    <message>
        <source>The folder to write to</source>
        <translation>Der Ordner, in den geschrieben wird</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Wählen...</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Nothing that exists is overwritten: what has a taken name gets a number.</source>
        <translation>Nichts Vorhandenes wird überschrieben: Ist ein Name schon vergeben, kommt eine Nummer dazu.</translation>
    </message>
    <message>
        <source>To a folder</source>
        <translation>In einen Ordner</translation>
    </message>
    <message>
        <source>Write names to sidecars</source>
        <translation>Namen in Begleitdateien schreiben</translation>
    </message>
    <message>
        <source>Read names from sidecars</source>
        <translation>Namen aus Begleitdateien lesen</translation>
    </message>
    <message>
        <source>Beside the photos (XMP sidecars)</source>
        <translation>Neben den Fotos (XMP-Begleitdateien)</translation>
    </message>
    <message>
        <source>A sidecar is a small file beside a photo, such as photo.jpg.xmp, in which digiKam, Lightroom and others look for names. It is written once, when you press this, for every photo on which somebody has a name. What it says already is kept. The photos themselves are not touched.</source>
        <translation>Eine Begleitdatei (Sidecar) ist eine kleine Datei neben einem Foto, etwa photo.jpg.xmp, in der digiKam, Lightroom und andere nach Namen suchen. Sie wird einmal geschrieben, wenn Sie hier drücken, für jedes Foto, auf dem jemand einen Namen hat. Was schon darin steht, bleibt erhalten. Die Fotos selbst bleiben unberührt.</translation>
    </message>
    <message>
        <source>Faces that a sidecar names become people of these names. Answers you gave stay. This is one step, and can be undone.</source>
        <translation>Gesichter, die eine Begleitdatei benennt, werden zu Personen mit diesen Namen. Antworten, die Sie gegeben haben, bleiben. Das ist ein einziger Schritt und lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Choose a folder to write to</source>
        <translation>Ordner wählen, in den geschrieben wird</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Ordner zeigen</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExportRun</name>
    <message numerus="yes">
        <source>%n sidecars are written beside the photos.</source>
        <translation>
            <numerusform>%n Begleitdatei ist neben das Foto geschrieben.</numerusform>
            <numerusform>%n Begleitdateien sind neben die Fotos geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sidecar was written.</source>
        <translation>Es wurde keine Begleitdatei geschrieben.</translation>
    </message>
    <message>
        <source>No sidecar was written: nobody has a name yet.</source>
        <translation>Es wurde keine Begleitdatei geschrieben: Noch hat niemand einen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>%n faces got their names from sidecars.</source>
        <translation>
            <numerusform>%n Gesicht hat seinen Namen aus einer Begleitdatei bekommen.</numerusform>
            <numerusform>%n Gesichter haben ihre Namen aus Begleitdateien bekommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sidecar names a face that has no name yet.</source>
        <translation>Keine Begleitdatei benennt ein Gesicht, das noch keinen Namen hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos in folders of people</source>
        <translation>
            <numerusform>%n Foto in Ordnern von Personen</numerusform>
            <numerusform>%n Fotos in Ordnern von Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Written to %1: %2.</source>
        <translation>Nach %1 geschrieben: %2.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 photos</source>
        <translation>%1: %2 von %3 Fotos</translation>
    </message>
    <message>
        <source>It was stopped before the end.</source>
        <translation>Es wurde vor dem Ende gestoppt.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos could not be done:</source>
        <translation>
            <numerusform>%n Foto ließ sich nicht bearbeiten:</numerusform>
            <numerusform>%n Fotos ließen sich nicht bearbeiten:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading sidecars</source>
        <translation>Begleitdateien werden gelesen</translation>
    </message>
    <message>
        <source>Writing sidecars</source>
        <translation>Begleitdateien werden geschrieben</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Wird exportiert</translation>
    </message>
</context>
<context>
    <name>likeness::ui::FaceMapPanel</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Back to all albums (Esc)</source>
        <translation>Zurück zu allen Alben (Esc)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show the whole map again (0, or a double click)</source>
        <translation>Wieder die ganze Karte zeigen (0 oder Doppelklick)</translation>
    </message>
    <message>
        <source>Here all faces of your photos stand on one map, those that look alike near each other. There are no faces yet.</source>
        <translation>Hier stehen alle Gesichter Ihrer Fotos auf einer Karte, ähnliche nah beieinander. Noch gibt es keine Gesichter.</translation>
    </message>
    <message>
        <source>Choose photos...</source>
        <translation>Fotos wählen...</translation>
    </message>
    <message>
        <source>Faces that look alike are mostly near each other. The wheel zooms, dragging moves the map, a click opens the photo.</source>
        <translation>Ähnliche Gesichter liegen meist nah beieinander. Das Mausrad zoomt, Ziehen bewegt die Karte, ein Klick öffnet das Foto.</translation>
    </message>
    <message>
        <source>Map of the faces</source>
        <translation>Karte der Gesichter</translation>
    </message>
</context>
<context>
    <name>likeness::ui::FaceMapView</name>
    <message>
        <source>Map of all faces</source>
        <translation>Karte aller Gesichter</translation>
    </message>
    <message>
        <source>Arrow keys walk from face to face, Enter opens the photo, plus and minus zoom, 0 shows all.</source>
        <translation>Pfeiltasten führen von Gesicht zu Gesicht, die Eingabetaste öffnet das Foto, Plus und Minus zoomen, 0 zeigt alles.</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>PC %1 (%2 % of the variance)</source>
        <translation>PC %1 (%2 % der Varianz)</translation>
    </message>
    <message>
        <source>Face %1 of %2: %3</source>
        <translation>Gesicht %1 von %2: %3</translation>
    </message>
    <message>
        <source>Placing the faces...</source>
        <translation>Gesichter werden angeordnet...</translation>
    </message>
</context>
<context>
    <name>likeness::ui::FacesController</name>
    <message>
        <source>The name is taken away.</source>
        <translation>Der Name ist entfernt.</translation>
    </message>
    <message>
        <source>Named %1.</source>
        <translation>%1 benannt.</translation>
    </message>
    <message numerus="yes">
        <source>Merged %n albums.</source>
        <translation>
            <numerusform>%n Album zusammengeführt.</numerusform>
            <numerusform>%n Alben zusammengeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces are a person of their own now.</source>
        <translation>
            <numerusform>%n Gesicht ist jetzt eine eigene Person.</numerusform>
            <numerusform>%n Gesichter sind jetzt eine eigene Person.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces are not %1.</source>
        <translation>
            <numerusform>%n Gesicht gehört nicht zu %1.</numerusform>
            <numerusform>%n Gesichter gehören nicht zu %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces are %1.</source>
        <translation>
            <numerusform>%n Gesicht gehört zu %1.</numerusform>
            <numerusform>%n Gesichter gehören zu %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are no faces.</source>
        <translation>
            <numerusform>%n Bild ist kein Gesicht.</numerusform>
            <numerusform>%n Bilder sind keine Gesichter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces are ignored.</source>
        <translation>
            <numerusform>%n Gesicht wird ignoriert.</numerusform>
            <numerusform>%n Gesichter werden ignoriert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces are back.</source>
        <translation>
            <numerusform>%n Gesicht ist wieder da.</numerusform>
            <numerusform>%n Gesichter sind wieder da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n albums are hidden.</source>
        <translation>
            <numerusform>%n Album ist ausgeblendet.</numerusform>
            <numerusform>%n Alben sind ausgeblendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n albums are shown.</source>
        <translation>
            <numerusform>%n Album wird gezeigt.</numerusform>
            <numerusform>%n Alben werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The album has a new cover.</source>
        <translation>Das Album hat ein neues Titelbild.</translation>
    </message>
    <message>
        <source>They are two people.</source>
        <translation>Es sind zwei Personen.</translation>
    </message>
    <message>
        <source>Not asked again about these two.</source>
        <translation>Nach diesen beiden wird nicht mehr gefragt.</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>%1 is forgotten: the name, the faces and what was computed of them are deleted.</source>
        <translation>%1 ist vergessen: Der Name, die Gesichter und was daraus berechnet wurde, sind gelöscht.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>new person</source>
        <translation>neue Person</translation>
    </message>
    <message>
        <source>not this person</source>
        <translation>nicht diese Person</translation>
    </message>
    <message>
        <source>this person</source>
        <translation>diese Person</translation>
    </message>
    <message>
        <source>set faces aside</source>
        <translation>Gesichter beiseitelegen</translation>
    </message>
    <message>
        <source>hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>cover</source>
        <translation>Titelbild</translation>
    </message>
    <message>
        <source>two people</source>
        <translation>zwei Personen</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>likeness::ui::FacesHead</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Drop a photo and see who is on it (Ctrl+F)</source>
        <translation>Ein Foto hineinziehen und sehen, wer darauf ist (Strg+F)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Are the faces on two photos one person?</source>
        <translation>Sind die Gesichter auf zwei Fotos eine Person?</translation>
    </message>
    <message>
        <source>A folder...</source>
        <translation>Ein Ordner...</translation>
    </message>
    <message>
        <source>Photos...</source>
        <translation>Fotos...</translation>
    </message>
    <message>
        <source>Look at all folders again</source>
        <translation>Alle Ordner noch einmal durchsehen</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Rückgängig: %1 (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Shift+Z)</source>
        <translation>Wiederholen: %1 (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Who is in front of the camera, or in a video?</source>
        <translation>Wer ist vor der Kamera oder in einem Video?</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>All faces on one map, those that look alike near each other</source>
        <translation>Alle Gesichter auf einer Karte, ähnliche nah beieinander</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln Gesicht</numerusform>
            <numerusform>%Ln Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>%Ln Foto</numerusform>
            <numerusform>%Ln Fotos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::FacesPage</name>
    <message>
        <source>Here photos become albums of the people on them. Drop folders or photos anywhere on this page; nothing leaves your computer.</source>
        <translation>Hier werden aus Fotos Alben der Personen darauf. Ziehen Sie Ordner oder Fotos irgendwo auf diese Seite; nichts verlässt Ihren Computer.</translation>
    </message>
    <message>
        <source>Photos are being looked at already. Add these when that is done.</source>
        <translation>Es werden schon Fotos durchgesehen. Fügen Sie diese hinzu, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>The descriptions of the face models are not there: this program is not installed completely.</source>
        <translation>Die Beschreibungen der Gesichtsmodelle fehlen: Dieses Programm ist nicht vollständig installiert.</translation>
    </message>
    <message>
        <source>The face models &quot;%1&quot; are not there yet. packaging/setup.sh gets them, once, into %2.</source>
        <translation>Die Gesichtsmodelle „%1“ sind noch nicht da. packaging/setup.sh holt sie, einmalig, nach %2.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Choose a folder...</source>
        <translation>Ordner wählen...</translation>
    </message>
    <message>
        <source>The models &quot;%1&quot;, with which this library was made, are not in %2. It can be looked at and put right, but no photos can be added, found or compared.</source>
        <translation>Die Modelle „%1“, mit denen diese Bibliothek erstellt wurde, sind nicht in %2. Sie können die Bibliothek ansehen und korrigieren, aber keine Fotos hinzufügen, suchen oder vergleichen.</translation>
    </message>
    <message>
        <source>Face models...</source>
        <translation>Gesichtsmodelle...</translation>
    </message>
    <message>
        <source>The library is at work. Delete it when that is done.</source>
        <translation>An der Bibliothek wird gerade gearbeitet. Löschen Sie sie, wenn das fertig ist.</translation>
    </message>
    <message>
        <source>The library is deleted. Your photos are where they were.</source>
        <translation>Die Bibliothek ist gelöscht. Ihre Fotos sind, wo sie waren.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::FindPanel</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Drop a photo here, or click to choose one: who is it?</source>
        <translation>Ziehen Sie ein Foto hierher, oder klicken Sie, um eines zu wählen: Wer ist das?</translation>
    </message>
    <message>
        <source>Find a face</source>
        <translation>Gesicht suchen</translation>
    </message>
    <message>
        <source>The people and faces that are nearest come here.</source>
        <translation>Hier erscheinen die nächsten Personen und Gesichter.</translation>
    </message>
    <message>
        <source>Nearest faces</source>
        <translation>Nächste Gesichter</translation>
    </message>
    <message>
        <source>Looking for faces...</source>
        <translation>Gesichter werden gesucht...</translation>
    </message>
    <message>
        <source>No face was found in this photo.</source>
        <translation>Auf diesem Foto wurde kein Gesicht gefunden.</translation>
    </message>
    <message>
        <source>Nearest first; faces of one person are mostly below %1.</source>
        <translation>Nächste zuerst; Gesichter einer Person liegen meist unter %1.</translation>
    </message>
    <message>
        <source>%1, distance %2</source>
        <translation>%1, Abstand %2</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Foto wählen</translation>
    </message>
    <message>
        <source>Probably nobody of this library: faces of one person are mostly below %1. Nearest first.</source>
        <translation>Wahrscheinlich niemand aus dieser Bibliothek: Gesichter einer Person liegen meist unter %1. Nächste zuerst.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::Health</name>
    <message>
        <source>Collapsed</source>
        <translation>Kollabiert</translation>
    </message>
    <message>
        <source>The loss sits at the margin while the distances shrink: every picture gets the same embedding. Stop, and take the semi-hard miner, supervised contrastive loss or a lower learning rate.</source>
        <translation>Der Verlust klebt an der Margin, während die Abstände schrumpfen: Jedes Bild bekommt dasselbe Embedding. Stoppen Sie und nehmen Sie den Semi-Hard-Miner, den überwacht kontrastiven Verlust oder eine kleinere Lernrate.</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Divergiert</translation>
    </message>
    <message>
        <source>The loss is not a number any more. Lower the learning rate.</source>
        <translation>Der Verlust ist keine Zahl mehr. Senken Sie die Lernrate.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>The first steps say little yet.</source>
        <translation>Die ersten Schritte sagen noch wenig.</translation>
    </message>
    <message>
        <source>Not learning yet</source>
        <translation>Lernt noch nicht</translation>
    </message>
    <message>
        <source>The loss is where guessing puts it. If it stays there, lower the learning rate or change the miner.</source>
        <translation>Der Verlust ist so hoch wie beim Raten. Bleibt er dort, senken Sie die Lernrate oder wechseln Sie den Miner.</translation>
    </message>
    <message>
        <source>Learning by heart</source>
        <translation>Lernt auswendig</translation>
    </message>
    <message>
        <source>The validation loss rises again while the training loss falls. Stop, or turn augmentation on.</source>
        <translation>Der Validierungsverlust steigt wieder, während der Trainingsverlust sinkt. Stoppen Sie oder schalten Sie die Augmentierung ein.</translation>
    </message>
    <message>
        <source>Nothing left to learn</source>
        <translation>Nichts mehr zu lernen</translation>
    </message>
    <message>
        <source>Hardly a triplet breaks the margin any more.</source>
        <translation>Kaum ein Triplet verletzt noch die Margin.</translation>
    </message>
    <message>
        <source>Learning well</source>
        <translation>Lernt gut</translation>
    </message>
    <message>
        <source>Classes draw apart, and the loss is below where it began.</source>
        <translation>Die Klassen rücken auseinander, und der Verlust liegt unter dem Anfangswert.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Above %1, the value of equal distances: negatives are nearer than positives.</source>
        <translation>Über %1, dem Wert bei gleichen Abständen: Negative sind näher als Positive.</translation>
    </message>
    <message>
        <source>Sits at the margin, %1: as if all distances were equal.</source>
        <translation>Klebt an der Margin, %1: als wären alle Abstände gleich.</translation>
    </message>
    <message>
        <source>Sits at %1: as if all distances were equal.</source>
        <translation>Klebt bei %1: als wären alle Abstände gleich.</translation>
    </message>
    <message>
        <source>Below %1, where it would be if all distances were equal.</source>
        <translation>Unter %1, dem Wert bei gleichen Abständen.</translation>
    </message>
    <message>
        <source>Active triplets</source>
        <translation>Aktive Triplets</translation>
    </message>
    <message>
        <source>Almost none breaks the margin: there is little left to learn from.</source>
        <translation>Fast keines verletzt die Margin: Es gibt kaum noch etwas zu lernen.</translation>
    </message>
    <message>
        <source>Nearly all break the margin: usual at the start or with a hard miner, a bad sign later.</source>
        <translation>Fast alle verletzen die Margin: am Anfang oder mit hartem Miner üblich, später ein schlechtes Zeichen.</translation>
    </message>
    <message>
        <source>This share of the mined triplets still breaks the margin and teaches.</source>
        <translation>Dieser Anteil der gewählten Triplets verletzt noch die Margin und lehrt etwas.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Within and between classes: both shrink towards zero.</source>
        <translation>Innerhalb und zwischen Klassen: Beide schrumpfen gegen null.</translation>
    </message>
    <message>
        <source>Within and between classes: hardly different yet.</source>
        <translation>Innerhalb und zwischen Klassen: noch kaum verschieden.</translation>
    </message>
    <message>
        <source>Within and between classes: others are %1 times as far as one&apos;s own.</source>
        <translation>Innerhalb und zwischen Klassen: Fremde sind %1-mal so weit weg wie die eigenen.</translation>
    </message>
    <message>
        <source>k-NN accuracy</source>
        <translation>k-NN-Trefferquote</translation>
    </message>
    <message>
        <source>On calibration pictures that are held out of training.</source>
        <translation>Auf Kalibrierungsbildern, die nicht ins Training eingehen.</translation>
    </message>
    <message>
        <source>Still high: neighbours are found in any heap, so it does not show the collapse.</source>
        <translation>Noch hoch: Nachbarn finden sich in jedem Haufen, darum zeigt sie den Kollaps nicht.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 Bilder/s</translation>
    </message>
    <message>
        <source>Step %1, learning rate %2.</source>
        <translation>Schritt %1, Lernrate %2.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::HealthPanel</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Says in words how a run is doing, as soon as one goes on.</source>
        <translation>Sagt in Worten, wie es um einen Lauf steht, sobald einer läuft.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::IndexReport</name>
    <message>
        <source>Finding faces, paused: %1</source>
        <translation>Gesichter finden, pausiert: %1</translation>
    </message>
    <message>
        <source>Finding faces: %1</source>
        <translation>Gesichter finden: %1</translation>
    </message>
    <message>
        <source>Grouping the faces of %1</source>
        <translation>Gesichter gruppieren: %1</translation>
    </message>
    <message>
        <source>There are no photos in it.</source>
        <translation>Darin sind keine Fotos.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be looked at:</source>
        <translation>
            <numerusform>%n Datei ließ sich nicht ansehen:</numerusform>
            <numerusform>%n Dateien ließen sich nicht ansehen:</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>likeness::ui::IndexRun</name>
    <message>
        <source>%1 of %2 photos</source>
        <translation>%1 von %2 Fotos</translation>
    </message>
    <message>
        <source>%1 photos, still looking for more</source>
        <translation>%1 Fotos, weitere werden noch gesucht</translation>
    </message>
    <message>
        <source>, %1 faces</source>
        <translation>, %1 Gesichter</translation>
    </message>
    <message>
        <source>, %1 photos/s</source>
        <translation>, %1 Fotos/s</translation>
    </message>
</context>
<context>
    <name>likeness::ui::InkCanvas</name>
    <message>
        <source>Drawing sheet</source>
        <translation>Zeichenblatt</translation>
    </message>
    <message>
        <source>Draw with mouse, pen or finger, or with the keyboard: arrow keys move the pen, Space puts it down and lifts it, Delete clears the sheet.</source>
        <translation>Zeichnen Sie mit Maus, Stift oder Finger oder mit der Tastatur: Pfeiltasten bewegen den Stift, die Leertaste setzt ihn auf und hebt ihn ab, Entf leert das Blatt.</translation>
    </message>
    <message>
        <source>Drop the picture here</source>
        <translation>Bild hier ablegen</translation>
    </message>
    <message>
        <source>Draw a digit here, or drop a picture</source>
        <translation>Hier eine Ziffer zeichnen oder ein Bild ablegen</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LibraryMenu</name>
    <message>
        <source>Face models...</source>
        <translation>Gesichtsmodelle...</translation>
    </message>
    <message>
        <source>Export and import...</source>
        <translation>Export und Import...</translation>
    </message>
    <message>
        <source>Delete this library...</source>
        <translation>Diese Bibliothek löschen...</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Face models, export and import, deleting</source>
        <translation>Gesichtsmodelle, Export und Import, Löschen</translation>
    </message>
    <message>
        <source>Not while photos are looked at</source>
        <translation>Nicht, während Fotos durchgesehen werden</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ListField</name>
    <message>
        <source>One to %1 whole numbers from %2 to %3, please, with commas between.</source>
        <translation>Bitte eine bis %1 ganze Zahlen von %2 bis %3, durch Kommas getrennt.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LiveChoices</name>
    <message>
        <source>Where pictures come from</source>
        <translation>Woher die Bilder kommen</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Whom to look for</source>
        <translation>Nach wem gesucht wird</translation>
    </message>
    <message>
        <source>Look for cameras again</source>
        <translation>Noch einmal nach Kameras suchen</translation>
    </message>
    <message>
        <source>Begin anew at the end of the recording</source>
        <translation>Am Ende der Aufzeichnung von vorn beginnen</translation>
    </message>
    <message>
        <source>with</source>
        <translation>Gesucht:</translation>
    </message>
    <message>
        <source>Looking for cameras...</source>
        <translation>Kameras werden gesucht...</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Keine Kamera</translation>
    </message>
    <message>
        <source>Open a video...</source>
        <translation>Video öffnen...</translation>
    </message>
    <message>
        <source>Open a folder of pictures...</source>
        <translation>Ordner mit Bildern öffnen...</translation>
    </message>
    <message numerus="yes">
        <source>%n named people</source>
        <translation>
            <numerusform>%n benannte Person</numerusform>
            <numerusform>%n benannte Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>A folder with one photo of each...</source>
        <translation>Ein Ordner mit je einem Foto...</translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>Ordner mit Bildern wählen</translation>
    </message>
    <message>
        <source>Choose a video</source>
        <translation>Video wählen</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg *.ts *.mts *.ogv *.flv *.wmv *.3gp);;All files (*)</source>
        <translation>Videos (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg *.ts *.mts *.ogv *.flv *.wmv *.3gp);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose a folder with one photo of each person</source>
        <translation>Ordner mit je einem Foto von jeder Person wählen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LiveControls</name>
    <message>
        <source>While it runs</source>
        <translation>Während es läuft</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>× %1</source>
        <translation>× %1</translation>
    </message>
    <message>
        <source>The schedule&apos;s rate times this; its highest is then %1</source>
        <translation>Die geplante Rate mal diesem Wert; ihr Höchstwert ist dann %1</translation>
    </message>
    <message>
        <source>Counts from the next step on.</source>
        <translation>Gilt ab dem nächsten Schritt.</translation>
    </message>
    <message>
        <source>Counts from the next step on. This loss has no margin to turn.</source>
        <translation>Gilt ab dem nächsten Schritt. Dieser Verlust hat keine Margin zum Einstellen.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LivePanel</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Nobody has a name in this library yet. Name somebody under People, or choose a folder with a photo of each person, whose file has the person&apos;s name.</source>
        <translation>In dieser Bibliothek hat noch niemand einen Namen. Benennen Sie jemanden unter „Personen“, oder wählen Sie einen Ordner mit einem Foto von jeder Person, dessen Datei den Namen der Person trägt.</translation>
    </message>
    <message>
        <source>Choose a folder...</source>
        <translation>Ordner wählen...</translation>
    </message>
    <message>
        <source>No camera was found. Plug one in and look again, or open a video from the list.</source>
        <translation>Es wurde keine Kamera gefunden. Schließen Sie eine an und suchen Sie noch einmal, oder öffnen Sie ein Video aus der Liste.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Starting the camera...</source>
        <translation>Kamera wird gestartet...</translation>
    </message>
    <message>
        <source>Opening the recording...</source>
        <translation>Aufzeichnung wird geöffnet...</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>There is no photo with a face in this folder, and so nobody to compare with.</source>
        <translation>In diesem Ordner ist kein Foto mit einem Gesicht, also niemand zum Vergleichen.</translation>
    </message>
    <message>
        <source>The recording is over.</source>
        <translation>Die Aufzeichnung ist zu Ende.</translation>
    </message>
    <message>
        <source>Choose a camera, or drop a video here, and press Start: every face gets a box and the name of the person it is nearest to, or &quot;unknown&quot;.</source>
        <translation>Wählen Sie eine Kamera, oder ziehen Sie ein Video hierher, und drücken Sie „Start“: Jedes Gesicht bekommt einen Rahmen und den Namen der Person, der es am nächsten ist, oder „unbekannt“.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LiveTable</name>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Wer ist es?</translation>
    </message>
    <message>
        <source>The people who are nearest to a face come here, with their distance.</source>
        <translation>Hier erscheinen die Personen, die einem Gesicht am nächsten sind, mit ihrem Abstand.</translation>
    </message>
    <message>
        <source>Nobody in sight</source>
        <translation>Niemand in Sicht</translation>
    </message>
    <message>
        <source>No face is in the picture.</source>
        <translation>Im Bild ist kein Gesicht.</translation>
    </message>
    <message>
        <source>Looking...</source>
        <translation>Wird gesucht...</translation>
    </message>
    <message>
        <source>A name is given to distances below %1.</source>
        <translation>Einen Namen gibt es bei Abständen unter %1.</translation>
    </message>
    <message>
        <source>Click another face to see its table.</source>
        <translation>Klicken Sie auf ein anderes Gesicht, um seine Tabelle zu sehen.</translation>
    </message>
    <message>
        <source>%1 pictures a second</source>
        <translation>%1 Bilder pro Sekunde</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LossSection</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>Ver&amp;lust</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Small values look at the nearest pictures only.</source>
        <translation>Kleine Werte beachten nur die nächsten Bilder.</translation>
    </message>
    <message>
        <source>Mi&amp;ner</source>
        <translation>Mi&amp;ner</translation>
    </message>
    <message>
        <source>Kind of margin</source>
        <translation>Art der Margin</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>How much farther a negative should be than a positive, in units of the distance.</source>
        <translation>Wie viel weiter weg ein Negativ sein soll als ein Positiv, in Einheiten des Abstands.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>A soft margin has no width.</source>
        <translation>Eine weiche Margin hat keine Breite.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MachineSection</name>
    <message>
        <source>Computer</source>
        <translation>Computer</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>The same seed and one thread give the same run, number for number.</source>
        <translation>Derselbe Seed und ein Thread ergeben denselben Lauf, Zahl für Zahl.</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>Bestes verfügbares</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>CUDA graphics card</source>
        <translation>CUDA-Grafikkarte</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>What the network is computed on.</source>
        <translation>Worauf das Netz berechnet wird.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>0 lets the program choose.</source>
        <translation>Bei 0 wählt das Programm.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MainWindow</name>
    <message>
        <source>Likeness</source>
        <translation>Likeness</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MapPanel</name>
    <message>
        <source>Map of pictures held out of training</source>
        <translation>Karte von Bildern außerhalb des Trainings</translation>
    </message>
    <message>
        <source>This experiment has no map.</source>
        <translation>Dieses Experiment hat keine Karte.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihres</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Wo es liegt</translation>
    </message>
    <message>
        <source>among calibration pictures (PCA)</source>
        <translation>unter Kalibrierbildern (PCA)</translation>
    </message>
</context>
<context>
    <name>likeness::ui::NetworkSection</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Embedding dimension</source>
        <translation>Embedding-Dimension</translation>
    </message>
    <message>
        <source>How many numbers describe a picture; 2 can be drawn as it is.</source>
        <translation>Wie viele Zahlen ein Bild beschreiben; 2 lassen sich direkt zeichnen.</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>Breiten</translation>
    </message>
    <message>
        <source>Channels of each convolution stage; each halves the side of the picture.</source>
        <translation>Kanäle jeder Faltungsstufe; jede halbiert die Bildseite.</translation>
    </message>
    <message>
        <source>Residual layers</source>
        <translation>Residualschichten</translation>
    </message>
    <message>
        <source>Further convolutions in each stage, added to their input.</source>
        <translation>Weitere Faltungen je Stufe, zu ihrer Eingabe addiert.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::NoticeBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>Rück&amp;gängig</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>likeness::ui::NumberField</name>
    <message>
        <source>A whole number from %1 to %2, please.</source>
        <translation>Bitte eine ganze Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>A number from %1 to %2, please.</source>
        <translation>Bitte eine Zahl von %1 bis %2.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::OptimizerSection</name>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>Lern&amp;rate</translation>
    </message>
    <message>
        <source>Adam&apos;s step at its highest; it warms up first.</source>
        <translation>Größte Schrittweite von Adam; davor kommt ein Warm-up.</translation>
    </message>
    <message>
        <source>Falls to</source>
        <translation>Sinkt auf</translation>
    </message>
    <message>
        <source>Share of the learning rate that is left at the end, along half a cosine; 1 keeps it.</source>
        <translation>Anteil der Lernrate, der am Ende bleibt, entlang eines halben Kosinus; 1 hält sie konstant.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Pulls weights to zero, a little each step; 0 is none.</source>
        <translation>Zieht Gewichte mit jedem Schritt etwas gegen null; 0 schaltet es ab.</translation>
    </message>
    <message>
        <source>Weight averaging</source>
        <translation>Gewichtsmittelung</translation>
    </message>
    <message>
        <source>Share of the old average that each step keeps; 0 is none.</source>
        <translation>Anteil des alten Mittels, den jeder Schritt behält; 0 schaltet sie ab.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::PackCard</name>
    <message>
        <source>Use these models</source>
        <translation>Diese Modelle verwenden</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Face models</source>
        <translation>Gesichtsmodelle</translation>
    </message>
    <message>
        <source>Faces are found and told apart by networks that others have trained. They run on this computer; no photo and nothing computed from it leaves it.</source>
        <translation>Gesichter werden von Netzen gefunden und unterschieden, die andere trainiert haben. Sie laufen auf diesem Computer; kein Foto und nichts daraus Berechnetes verlässt ihn.</translation>
    </message>
    <message>
        <source>%1 (recommended)</source>
        <translation>%1 (empfohlen)</translation>
    </message>
    <message numerus="yes">
        <source>Describes a face by %n numbers; ready</source>
        <translation>
            <numerusform>Beschreibt ein Gesicht mit %n Zahl; bereit</numerusform>
            <numerusform>Beschreibt ein Gesicht mit %n Zahlen; bereit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Describes a face by %n numbers; not on this computer</source>
        <translation>
            <numerusform>Beschreibt ein Gesicht mit %n Zahl; nicht auf diesem Computer</numerusform>
            <numerusform>Beschreibt ein Gesicht mit %n Zahlen; nicht auf diesem Computer</numerusform>
        </translation>
    </message>
    <message>
        <source>What is known about %1</source>
        <translation>Was über %1 bekannt ist</translation>
    </message>
    <message>
        <source>packaging/setup.sh gets them, once.</source>
        <translation>packaging/setup.sh holt sie, einmalig.</translation>
    </message>
    <message>
        <source>Put them there under these names.</source>
        <translation>Legen Sie sie unter diesen Namen dort ab.</translation>
    </message>
    <message>
        <source>Not on this computer: %1. They are expected in %2. %3</source>
        <translation>Nicht auf diesem Computer: %1. Erwartet werden sie in %2. %3</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Faces seen by different models cannot be compared, so every photo of this library that %1 has not seen yet is looked at again. Names and other corrections go over to the same faces. Albums of %2 without a name stay behind, and are there again when you choose %2. People you had forgotten may be found anew.</source>
        <translation>Gesichter, die verschiedene Modelle gesehen haben, lassen sich nicht vergleichen; darum wird jedes Foto dieser Bibliothek, das %1 noch nicht gesehen hat, noch einmal durchgesehen. Namen und andere Korrekturen gehen auf dieselben Gesichter über. Alben von %2 ohne Namen bleiben zurück und sind wieder da, wenn Sie %2 wählen. Personen, die Sie vergessen ließen, werden vielleicht neu gefunden.</translation>
    </message>
    <message>
        <source>Use these models and look again</source>
        <translation>Diese Modelle verwenden und noch einmal durchsehen</translation>
    </message>
</context>
<context>
    <name>likeness::ui::Page</name>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Gesichter</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
</context>
<context>
    <name>likeness::ui::PairPanel</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Back to all albums (Esc)</source>
        <translation>Zurück zu allen Alben (Esc)</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>Dieselbe Person?</translation>
    </message>
    <message>
        <source>Yes, the same (Y)</source>
        <translation>Ja, dieselbe (Y)</translation>
    </message>
    <message>
        <source>No, two people (N)</source>
        <translation>Nein, zwei Personen (N)</translation>
    </message>
    <message>
        <source>Not sure (?)</source>
        <translation>Nicht sicher (?)</translation>
    </message>
    <message>
        <source>Looking for people who may be one...</source>
        <translation>Personen, die eine sein könnten, werden gesucht...</translation>
    </message>
    <message>
        <source>There is nothing to ask: no two albums are so close that they may be one person.</source>
        <translation>Es gibt nichts zu fragen: Keine zwei Alben sind sich so nah, dass sie eine Person sein könnten.</translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>Noch %n Frage</numerusform>
            <numerusform>Noch %n Fragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Distance %1; faces of one person are mostly below %2</source>
        <translation>Abstand %1; Gesichter einer Person liegen meist unter %2</translation>
    </message>
</context>
<context>
    <name>likeness::ui::PairSide</name>
    <message numerus="yes">
        <source>%n faces</source>
        <translation>
            <numerusform>%n Gesicht</numerusform>
            <numerusform>%n Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n faces</source>
        <translation>
            <numerusform>%1, %n Gesicht</numerusform>
            <numerusform>%1, %n Gesichter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::PeopleLegend</name>
    <message>
        <source>The largest albums</source>
        <translation>Die größten Alben</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::PeopleModel</name>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugeordnet</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Beiseitegelegt</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Ohne Namen</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n faces</source>
        <translation>
            <numerusform>%1, %n Gesicht</numerusform>
            <numerusform>%1, %n Gesichter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n photos</source>
        <translation>
            <numerusform>%1: %n Foto</numerusform>
            <numerusform>%1: %n Fotos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::PeoplePanel</name>
    <message>
        <source>No album is like that.</source>
        <translation>So ein Album gibt es nicht.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>Namen suchen</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>Order of the albums</source>
        <translation>Reihenfolge der Alben</translation>
    </message>
    <message>
        <source>Albums with fewer faces are not shown</source>
        <translation>Alben mit weniger Gesichtern werden nicht gezeigt</translation>
    </message>
    <message>
        <source>Least number of faces</source>
        <translation>Kleinste Zahl von Gesichtern</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>The selected albums are one person (M)</source>
        <translation>Die ausgewählten Alben sind eine Person (M)</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Hidden albums</source>
        <translation>Ausgeblendete Alben</translation>
    </message>
    <message>
        <source>Show hidden albums too</source>
        <translation>Auch ausgeblendete Alben zeigen</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>Dieselbe Person?</translation>
    </message>
    <message>
        <source>Answer which albums that look alike are one person</source>
        <translation>Beantworten, welche ähnlichen Alben eine Person sind</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Choose for all albums at once how alike faces of one person must be</source>
        <translation>Für alle Alben zugleich wählen, wie ähnlich Gesichter einer Person sein müssen</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the selected albums again (H)</source>
        <translation>Ausgewählte Alben wieder zeigen (H)</translation>
    </message>
    <message>
        <source>Hide the selected albums (H)</source>
        <translation>Ausgewählte Alben ausblenden (H)</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>mindestens </translation>
    </message>
</context>
<context>
    <name>likeness::ui::PersonDelegate</name>
    <message>
        <source>%1, hidden</source>
        <translation>%1, ausgeblendet</translation>
    </message>
</context>
<context>
    <name>likeness::ui::PhotoCanvas</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message numerus="yes">
        <source>%n faces</source>
        <translation>
            <numerusform>%n Gesicht</numerusform>
            <numerusform>%n Gesichter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::PhotoDelegate</name>
    <message>
        <source>The file of this photo is gone or cannot be read.</source>
        <translation>Die Datei dieses Fotos ist nicht mehr da oder lässt sich nicht lesen.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::PhotoPanel</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the album (Esc)</source>
        <translation>Zurück zum Album (Esc)</translation>
    </message>
    <message>
        <source>Opening the photo...</source>
        <translation>Foto wird geöffnet...</translation>
    </message>
    <message>
        <source>The file of this photo is gone.</source>
        <translation>Die Datei dieses Fotos ist nicht mehr da.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RecipePanel</name>
    <message>
        <source>De&amp;faults</source>
        <translation>&amp;Vorgaben</translation>
    </message>
    <message>
        <source>Puts the recipe back to what the program was shipped with</source>
        <translation>Setzt das Rezept auf die mitgelieferten Werte zurück</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Counts from the next start on. Learning rate and margin can be turned while it runs, too.</source>
        <translation>Gilt ab dem nächsten Start. Lernrate und Margin lassen sich auch während des Laufs ändern.</translation>
    </message>
    <message>
        <source>As the run goes on with it. Changes count from the next start on.</source>
        <translation>So, wie der Lauf es verwendet. Änderungen gelten ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Changed. Reset and start again to use it; the run goes on with what it began with.</source>
        <translation>Geändert. Zum Anwenden zurücksetzen und neu starten; der Lauf behält, womit er begann.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RecipeSection</name>
    <message>
        <source>Folds and unfolds this part of the recipe</source>
        <translation>Klappt diesen Teil des Rezepts auf und zu</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RecognizePage</name>
    <message>
        <source>Go to Train</source>
        <translation>Zu „Trainieren“</translation>
    </message>
    <message>
        <source>Opening the experiment...</source>
        <translation>Experiment wird geöffnet...</translation>
    </message>
    <message>
        <source>Here a trained network tells which digit you draw, or that it is none. Train one first; a minute is enough.</source>
        <translation>Hier sagt ein trainiertes Netz, welche Ziffer Sie zeichnen, oder dass es keine ist. Trainieren Sie zuerst eines; eine Minute genügt.</translation>
    </message>
    <message>
        <source>Open a picture of one sign</source>
        <translation>Bild eines Zeichens öffnen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm);;All files (*)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ReferenceStrip</name>
    <message>
        <source>%1 at distance %2</source>
        <translation>%1 im Abstand %2</translation>
    </message>
    <message>
        <source>Nearest references</source>
        <translation>Nächste Referenzen</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ScatterMap</name>
    <message>
        <source>Map of the embeddings</source>
        <translation>Karte der Embeddings</translation>
    </message>
    <message>
        <source>Arrow keys walk from picture to picture, plus and minus zoom, 0 shows everything.</source>
        <translation>Pfeiltasten führen von Bild zu Bild, Plus und Minus zoomen, 0 zeigt alles.</translation>
    </message>
    <message>
        <source>Picture %1, class %2</source>
        <translation>Bild %1, Klasse %2</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ScoresPanel</name>
    <message>
        <source>On %1 test pictures, read once at the end</source>
        <translation>Auf %1 Testbildern, einmal am Ende gelesen</translation>
    </message>
    <message>
        <source>k-NN accuracy</source>
        <translation>k-NN-Trefferquote</translation>
    </message>
    <message>
        <source>Precision@1</source>
        <translation>Precision@1</translation>
    </message>
    <message>
        <source>MAP@R</source>
        <translation>MAP@R</translation>
    </message>
    <message>
        <source>k-NN accuracy on the calibration split</source>
        <translation>k-NN-Trefferquote auf den Kalibrierungsdaten</translation>
    </message>
    <message>
        <source>This network</source>
        <translation>Dieses Netz</translation>
    </message>
    <message>
        <source>Raw pixels</source>
        <translation>Rohe Pixel</translation>
    </message>
    <message>
        <source>Untrained network</source>
        <translation>Untrainiertes Netz</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Ergebnisse</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SuggestionBar</name>
    <message>
        <source>Is this one of them?</source>
        <translation>Ist es jemand von diesen?</translation>
    </message>
    <message>
        <source>%1 (distance %2)</source>
        <translation>%1 (Abstand %2)</translation>
    </message>
    <message>
        <source>Merges this album with the one of %1</source>
        <translation>Führt dieses Album mit dem von %1 zusammen</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TaskSection</name>
    <message>
        <source>Data and time</source>
        <translation>Daten und Zeit</translation>
    </message>
    <message>
        <source>MNIST digits</source>
        <translation>MNIST-Ziffern</translation>
    </message>
    <message>
        <source>Folder of IDX files</source>
        <translation>Ordner mit IDX-Dateien</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>&amp;Datensatz</translation>
    </message>
    <message>
        <source>60,000 handwritten digits; 10,000 more are kept for the final score.</source>
        <translation>60.000 handgeschriebene Ziffern; weitere 10.000 sind für die Endwertung reserviert.</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>With files named as MNIST&apos;s: train-images-idx3-ubyte and so on, also with .gz.</source>
        <translation>Mit Dateien, die wie bei MNIST heißen: train-images-idx3-ubyte und so weiter, auch mit .gz.</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>3 minutes</source>
        <translation>3 Minuten</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 Minuten</translation>
    </message>
    <message>
        <source>Other time</source>
        <translation>Andere Dauer</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>&amp;Budget</translation>
    </message>
    <message>
        <source>When the run ends by itself. It can be stopped and continued any time.</source>
        <translation>Wann der Lauf von selbst endet. Er lässt sich jederzeit stoppen und fortsetzen.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Of training; loading and scoring come on top.</source>
        <translation>Für das Training; Laden und Auswerten kommen hinzu.</translation>
    </message>
    <message>
        <source>How often every training picture is seen.</source>
        <translation>Wie oft jedes Trainingsbild gesehen wird.</translation>
    </message>
    <message>
        <source>Choose a folder, please.</source>
        <translation>Bitte wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>This is a file; choose the folder that it is in.</source>
        <translation>Das ist eine Datei; wählen Sie den Ordner, in dem sie liegt.</translation>
    </message>
    <message>
        <source>Time or epochs</source>
        <translation>Zeit oder Epochen</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ThresholdPanel</name>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the threshold to its default</source>
        <translation>Schwelle auf die Vorgabe zurücksetzen</translation>
    </message>
    <message>
        <source>Back to the threshold that was found when the network was trained</source>
        <translation>Zurück zur Schwelle, die beim Training des Netzes gefunden wurde</translation>
    </message>
    <message>
        <source>Distance to the references</source>
        <translation>Abstand zu den Referenzen</translation>
    </message>
    <message numerus="yes">
        <source>This threshold keeps %1 % of %Ln known pictures that were held out of training.</source>
        <translation>
            <numerusform>Diese Schwelle behält %1 % von %Ln bekannten Bild, das nicht im Training war.</numerusform>
            <numerusform>Diese Schwelle behält %1 % von %Ln bekannten Bildern, die nicht im Training waren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::TrainPage</name>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Health and scores</source>
        <translation>Zustand und Ergebnisse</translation>
    </message>
    <message>
        <source>Here you watch a network learn which handwritten digits are alike. Afterwards you draw one, and it says which digit it is, or that it is none.</source>
        <translation>Hier sehen Sie zu, wie ein Netz lernt, welche handgeschriebenen Ziffern sich ähneln. Danach zeichnen Sie eine, und es sagt, welche Ziffer es ist, oder dass es keine ist.</translation>
    </message>
    <message>
        <source>Train for a &amp;minute</source>
        <translation>Eine &amp;Minute trainieren</translation>
    </message>
    <message>
        <source>A run goes on; its curves stay here until it ends.</source>
        <translation>Ein Lauf ist im Gang; seine Kurven bleiben hier, bis er endet.</translation>
    </message>
    <message>
        <source>This run was broken off. It can go on from its last checkpoint.</source>
        <translation>Dieser Lauf wurde abgebrochen. Er lässt sich ab dem letzten Checkpoint fortsetzen.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Stopped. What was learnt is kept, and knows %1 of the digits it never saw.</source>
        <translation>Gestoppt. Das Gelernte bleibt erhalten und erkennt %1 der nie gesehenen Ziffern.</translation>
    </message>
    <message>
        <source>Done. The network knows %1 of the digits it never saw.</source>
        <translation>Fertig. Das Netz erkennt %1 der nie gesehenen Ziffern.</translation>
    </message>
    <message>
        <source>The network knows %1 of the digits it never saw, but its distances have collapsed: it can hardly tell what is no digit.</source>
        <translation>Das Netz erkennt %1 der nie gesehenen Ziffern, doch seine Abstände sind kollabiert: Es kann kaum sagen, was keine Ziffer ist.</translation>
    </message>
    <message>
        <source>&amp;Draw a digit</source>
        <translation>&amp;Ziffer zeichnen</translation>
    </message>
    <message>
        <source>Training will be very slow: LibTorch found only the reference BLAS on this computer. Install the package libopenblas0-pthread and start the program again.</source>
        <translation>Das Training wird sehr langsam: LibTorch fand auf diesem Computer nur die Referenz-BLAS. Installieren Sie das Paket libopenblas0-pthread und starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>This run was broken off before its first checkpoint. It can begin again.</source>
        <translation>Dieser Lauf wurde vor seinem ersten Checkpoint abgebrochen. Er kann neu beginnen.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TrainingCharts</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Active triplets</source>
        <translation>Aktive Triplets</translation>
    </message>
    <message>
        <source>k-NN accuracy</source>
        <translation>k-NN-Trefferquote</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>The map of 1,000 pictures appears with the first steps.</source>
        <translation>Die Karte von 1.000 Bildern erscheint mit den ersten Schritten.</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Raw pixels</source>
        <translation>Rohe Pixel</translation>
    </message>
    <message>
        <source>Untrained</source>
        <translation>Untrainiert</translation>
    </message>
    <message>
        <source>Map of the embeddings</source>
        <translation>Karte der Embeddings</translation>
    </message>
    <message>
        <source>calibration pictures on their principal plane (PCA)</source>
        <translation>Kalibrierbilder auf ihrer Hauptebene (PCA)</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TrainingController</name>
    <message>
        <source>Reading the data set</source>
        <translation>Datensatz wird gelesen</translation>
    </message>
    <message>
        <source>Measuring what needs no learning</source>
        <translation>Vergleichswerte ohne Lernen werden gemessen</translation>
    </message>
    <message>
        <source>Scoring what was learnt</source>
        <translation>Gelerntes wird ausgewertet</translation>
    </message>
    <message>
        <source>Saving the experiment</source>
        <translation>Experiment wird gespeichert</translation>
    </message>
    <message>
        <source>Stopping after step %1</source>
        <translation>Stoppt nach Schritt %1</translation>
    </message>
    <message>
        <source>Training paused at step %1</source>
        <translation>Training pausiert bei Schritt %1</translation>
    </message>
    <message>
        <source>Training, step %1</source>
        <translation>Training, Schritt %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TransportBar</name>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>Goes on with this run from its last checkpoint</source>
        <translation>Setzt diesen Lauf ab dem letzten Checkpoint fort</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Start</translation>
    </message>
    <message>
        <source>St&amp;ep</source>
        <translation>S&amp;chritt</translation>
    </message>
    <message>
        <source>Trains on one batch, then waits</source>
        <translation>Trainiert einen Batch und wartet dann</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Sto&amp;pp</translation>
    </message>
    <message>
        <source>Ends the run; what was learnt is scored and saved</source>
        <translation>Beendet den Lauf; das Gelernte wird ausgewertet und gespeichert</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>Zurückse&amp;tzen</translation>
    </message>
    <message>
        <source>Clears the page for a new run; experiments stay on disk</source>
        <translation>Leert die Seite für einen neuen Lauf; Experimente bleiben gespeichert</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Waits before the next batch</source>
        <translation>Wartet vor dem nächsten Batch</translation>
    </message>
    <message>
        <source>Goes on training</source>
        <translation>Trainiert weiter</translation>
    </message>
    <message>
        <source>Trains a new network by the recipe</source>
        <translation>Trainiert ein neues Netz nach dem Rezept</translation>
    </message>
</context>
<context>
    <name>likeness::ui::WorkStrip</name>
    <message>
        <source>St&amp;op</source>
        <translation>St&amp;opp</translation>
    </message>
    <message>
        <source>How far the work is</source>
        <translation>Wie weit die Arbeit ist</translation>
    </message>
    <message>
        <source>Stops the running work; what was reached is kept</source>
        <translation>Stoppt die laufende Arbeit; das Erreichte bleibt erhalten</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>Noch %1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s left</source>
        <translation>Noch %1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>Noch %1 h %2 min</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
</context>
</TS>
