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
    <name>likeness::ui::ListField</name>
    <message>
        <source>One to %1 whole numbers from %2 to %3, please, with commas between.</source>
        <translation>Bitte eine bis %1 ganze Zahlen von %2 bis %3, durch Kommas getrennt.</translation>
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
</context>
</TS>
