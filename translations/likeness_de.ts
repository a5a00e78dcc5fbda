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
    <message>
        <source>Small</source>
        <translation>Klein</translation>
    </message>
    <message>
        <source>Two stages of convolutions: quick, and enough for a first look.</source>
        <translation>Zwei Faltungsstufen: schnell und genug für einen ersten Blick.</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Three stages: what the program is shipped with.</source>
        <translation>Drei Stufen: damit wird das Programm ausgeliefert.</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Residual</translation>
    </message>
    <message>
        <source>Three wider stages, each with layers that are added to their input: slower, better.</source>
        <translation>Drei breitere Stufen, jede mit Schichten, die zu ihrer Eingabe addiert werden: langsamer, besser.</translation>
    </message>
    <message>
        <source>Classes in balance</source>
        <translation>Klassen ausgewogen</translation>
    </message>
    <message>
        <source>A batch is P classes with K samples each, however many samples a class has.</source>
        <translation>Ein Batch besteht aus P Klassen mit je K Beispielen, egal wie viele eine Klasse hat.</translation>
    </message>
    <message>
        <source>As they come</source>
        <translation>Wie sie kommen</translation>
    </message>
    <message>
        <source>Samples by chance: a frequent class is frequent in every batch.</source>
        <translation>Zufällige Beispiele: Eine häufige Klasse ist in jedem Batch häufig.</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>Pairs of samples, half of one class and half of two, as a siamese network sees them.</source>
        <translation>Paare von Beispielen, halb aus einer Klasse, halb aus zweien, wie ein siamesisches Netz sie sieht.</translation>
    </message>
    <message>
        <source>Suits the data</source>
        <translation>Je nach Daten</translation>
    </message>
    <message>
        <source>Convolutional for pictures, a perceptron for vectors.</source>
        <translation>Faltungsnetz für Bilder, Perzeptron für Vektoren.</translation>
    </message>
    <message>
        <source>Convolutional</source>
        <translation>Faltungsnetz</translation>
    </message>
    <message>
        <source>Filters that move over a picture: the same stroke counts wherever it is.</source>
        <translation>Filter, die über ein Bild wandern: Derselbe Strich zählt, wo er auch ist.</translation>
    </message>
    <message>
        <source>Multilayer perceptron</source>
        <translation>Mehrschichtiges Perzeptron</translation>
    </message>
    <message>
        <source>Every number of a layer sees every number of the one before.</source>
        <translation>Jede Zahl einer Schicht sieht jede Zahl der vorigen.</translation>
    </message>
    <message>
        <source>Linear head</source>
        <translation>Linearer Kopf</translation>
    </message>
    <message>
        <source>One matrix over vectors that another network has made.</source>
        <translation>Eine Matrix über Vektoren, die ein anderes Netz erzeugt hat.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam whose weight decay does not depend on the gradients.</source>
        <translation>Adam, dessen Weight Decay nicht von den Gradienten abhängt.</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Steps of even size for every weight, whatever the size of its gradients.</source>
        <translation>Gleich große Schritte für jedes Gewicht, egal wie groß seine Gradienten sind.</translation>
    </message>
    <message>
        <source>SGD with momentum</source>
        <translation>SGD mit Momentum</translation>
    </message>
    <message>
        <source>Steps along a running sum of the gradients; wants a larger learning rate.</source>
        <translation>Schritte entlang einer laufenden Summe der Gradienten; braucht eine größere Lernrate.</translation>
    </message>
    <message>
        <source>Rises at the start, then falls along half a cosine to the end of the budget.</source>
        <translation>Steigt am Anfang, sinkt dann entlang eines halben Kosinus bis zum Ende des Budgets.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>The same rate from the first step to the last, after the warm-up.</source>
        <translation>Dieselbe Rate vom ersten Schritt bis zum letzten, nach dem Warm-up.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Falls by a factor after every so many parts of the budget.</source>
        <translation>Sinkt nach jedem festen Teil des Budgets um einen Faktor.</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>Ein Zyklus</translation>
    </message>
    <message>
        <source>From a low rate up to the highest in three tenths of the budget, then down to almost nothing.</source>
        <translation>Von einer kleinen Rate in drei Zehnteln des Budgets hinauf zur höchsten, dann hinab bis fast auf null.</translation>
    </message>
    <message>
        <source>On a plateau</source>
        <translation>Auf dem Plateau</translation>
    </message>
    <message>
        <source>Falls by a factor when the validation score has not risen for a while.</source>
        <translation>Sinkt um einen Faktor, wenn das Validierungsergebnis eine Weile nicht gestiegen ist.</translation>
    </message>
    <message>
        <source>Whole, with a rim</source>
        <translation>Ganz, mit Rahmen</translation>
    </message>
    <message>
        <source>The whole picture in the middle of a square; the rim has the mean colour of its edge.</source>
        <translation>Das ganze Bild in der Mitte eines Quadrats; der Rahmen hat die mittlere Farbe des Bildrands.</translation>
    </message>
    <message>
        <source>Square from the middle</source>
        <translation>Quadrat aus der Mitte</translation>
    </message>
    <message>
        <source>The largest square from the middle; what lies outside is lost.</source>
        <translation>Das größte Quadrat aus der Mitte; was außerhalb liegt, geht verloren.</translation>
    </message>
    <message>
        <source>Stretched</source>
        <translation>Gestreckt</translation>
    </message>
    <message>
        <source>Width and height are scaled on their own; shapes are distorted.</source>
        <translation>Breite und Höhe werden einzeln skaliert; Formen werden verzerrt.</translation>
    </message>
    <message>
        <source>Strokes, as MNIST</source>
        <translation>Striche, wie MNIST</translation>
    </message>
    <message>
        <source>Strokes are found and centred at 28 x 28, light on dark: for what is written or drawn.</source>
        <translation>Striche werden gefunden und auf 28 x 28 zentriert, hell auf dunkel: für Geschriebenes und Gezeichnetes.</translation>
    </message>
    <message>
        <source>By identity where classes are people, else by sample.</source>
        <translation>Nach Identität, wenn die Klassen Personen sind, sonst nach Beispiel.</translation>
    </message>
    <message>
        <source>By sample</source>
        <translation>Nach Beispiel</translation>
    </message>
    <message>
        <source>Every class is in every split: says how well known classes are told apart.</source>
        <translation>Jede Klasse ist in jedem Teil: zeigt, wie gut bekannte Klassen unterschieden werden.</translation>
    </message>
    <message>
        <source>By identity</source>
        <translation>Nach Identität</translation>
    </message>
    <message>
        <source>Nobody is in two splits: says how well people are told apart who were never seen.</source>
        <translation>Niemand ist in zwei Teilen: zeigt, wie gut nie gesehene Personen unterschieden werden.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>The graphics card where LibTorch can use one, else the processor.</source>
        <translation>Die Grafikkarte, wenn LibTorch eine nutzen kann, sonst der Prozessor.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>The processor alone.</source>
        <translation>Nur der Prozessor.</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafikkarte</translation>
    </message>
    <message>
        <source>The graphics card, by CUDA.</source>
        <translation>Die Grafikkarte, über CUDA.</translation>
    </message>
    <message>
        <source>k nearest neighbours</source>
        <translation>k nächste Nachbarn</translation>
    </message>
    <message>
        <source>The class that most of the k nearest training samples have. Nothing is learnt.</source>
        <translation>Die Klasse, die die meisten der k nächsten Trainingsbeispiele haben. Gelernt wird nichts.</translation>
    </message>
    <message>
        <source>Nearest class mean</source>
        <translation>Nächstes Klassenmittel</translation>
    </message>
    <message>
        <source>The class whose mean is nearest: one reference a class.</source>
        <translation>Die Klasse, deren Mittel am nächsten liegt: eine Referenz je Klasse.</translation>
    </message>
    <message>
        <source>Softmax layer</source>
        <translation>Softmax-Schicht</translation>
    </message>
    <message>
        <source>A linear layer over the frozen embedding, trained to name the class.</source>
        <translation>Eine lineare Schicht über dem eingefrorenen Embedding, trainiert, die Klasse zu nennen.</translation>
    </message>
    <message>
        <source>A hidden layer before the softmax layer: borders between classes may bend.</source>
        <translation>Eine verborgene Schicht vor der Softmax-Schicht: Grenzen zwischen Klassen dürfen gekrümmt sein.</translation>
    </message>
    <message>
        <source>Contrastive</source>
        <translation>Kontrastiv</translation>
    </message>
    <message>
        <source>Pairs of one class are drawn together, pairs of two pushed apart up to a margin.</source>
        <translation>Paare einer Klasse werden zusammengezogen, Paare aus zweien bis zu einer Margin auseinandergeschoben.</translation>
    </message>
    <message>
        <source>Lifted structure</source>
        <translation>Lifted Structure</translation>
    </message>
    <message>
        <source>Each pair of a class against all negatives of the batch, softly the nearest first.</source>
        <translation>Jedes Paar einer Klasse gegen alle Negative des Batches; je näher, desto mehr zählen sie.</translation>
    </message>
    <message>
        <source>N-pairs</source>
        <translation>N-Pairs</translation>
    </message>
    <message>
        <source>One positive against one negative of each other class, by inner products.</source>
        <translation>Ein Positiv gegen je ein Negativ jeder anderen Klasse, über Skalarprodukte.</translation>
    </message>
    <message>
        <source>NT-Xent</source>
        <translation>NT-Xent</translation>
    </message>
    <message>
        <source>Each positive pair on its own against all negatives, softly the nearest first.</source>
        <translation>Jedes positive Paar für sich gegen alle Negative; je näher, desto mehr zählen sie.</translation>
    </message>
    <message>
        <source>Multi-similarity</source>
        <translation>Multi-Similarity</translation>
    </message>
    <message>
        <source>Weighs each pair by its own similarity and by how it compares with the others.</source>
        <translation>Gewichtet jedes Paar nach seiner eigenen Ähnlichkeit und danach, wie es im Vergleich zu den anderen steht.</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Circle</translation>
    </message>
    <message>
        <source>Pairs far from where they should be are pulled harder than those that are nearly there.</source>
        <translation>Paare, die weit weg von ihrem Ziel sind, werden stärker gezogen als solche, die fast da sind.</translation>
    </message>
    <message>
        <source>Proxy-NCA</source>
        <translation>Proxy-NCA</translation>
    </message>
    <message>
        <source>Each class has a learnt representative; samples are drawn to theirs and pushed from the others.</source>
        <translation>Jede Klasse hat einen gelernten Vertreter; Beispiele werden zu ihrem hingezogen und von den anderen abgestoßen.</translation>
    </message>
    <message>
        <source>Proxy-Anchor</source>
        <translation>Proxy-Anchor</translation>
    </message>
    <message>
        <source>The representative of each class gathers its samples of the batch and pushes off all others, the hardest most.</source>
        <translation>Der Vertreter jeder Klasse sammelt seine Beispiele im Batch und stößt alle anderen ab, die schwersten am stärksten.</translation>
    </message>
    <message>
        <source>ArcFace</source>
        <translation>ArcFace</translation>
    </message>
    <message>
        <source>Tells classes apart by angles, with a margin added to the angle of the right one.</source>
        <translation>Unterscheidet Klassen nach Winkeln; zum Winkel der richtigen kommt eine Margin hinzu.</translation>
    </message>
    <message>
        <source>CosFace</source>
        <translation>CosFace</translation>
    </message>
    <message>
        <source>Tells classes apart by angles, with a margin taken off the cosine of the right one.</source>
        <translation>Unterscheidet Klassen nach Winkeln; vom Kosinus der richtigen wird eine Margin abgezogen.</translation>
    </message>
    <message>
        <source>Softmax cross-entropy</source>
        <translation>Softmax-Kreuzentropie</translation>
    </message>
    <message>
        <source>An ordinary classifier over the embedding: no metric loss, for comparison.</source>
        <translation>Ein gewöhnlicher Klassifikator über dem Embedding: kein metrischer Verlust, zum Vergleich.</translation>
    </message>
    <message>
        <source>Distance-weighted</source>
        <translation>Abstandsgewichtet</translation>
    </message>
    <message>
        <source>Negatives of every distance alike, by drawing rare distances more often.</source>
        <translation>Negative aus allen Abständen gleichermaßen, indem seltene Abstände öfter gezogen werden.</translation>
    </message>
    <message>
        <source>Negatives nearer than the farthest positive, and positives farther than the nearest negative, with a little to spare.</source>
        <translation>Negative, die näher sind als das fernste Positiv, und Positive, die ferner sind als das nächste Negativ, mit etwas Spielraum.</translation>
    </message>
    <message>
        <source>Angular</source>
        <translation>Winkelbasiert</translation>
    </message>
    <message>
        <source>Triplets whose negative sees anchor and positive under a wide angle, whatever their scale.</source>
        <translation>Triplets, deren Negativ Anker und Positiv unter einem weiten Winkel sieht, in jedem Maßstab.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>They were trained with different losses, whose values mean different things.</source>
        <translation>Sie wurden mit verschiedenen Verlusten trainiert, deren Werte Verschiedenes bedeuten.</translation>
    </message>
    <message>
        <source>Their margins differ, and a smaller margin gives a smaller loss, not a better network.</source>
        <translation>Ihre Margins sind verschieden, und eine kleinere Margin ergibt einen kleineren Verlust, kein besseres Netz.</translation>
    </message>
    <message>
        <source>Their losses measure distances in different ways.</source>
        <translation>Ihre Verluste messen Abstände auf verschiedene Weise.</translation>
    </message>
    <message>
        <source>Their triplets were mined in different ways: harder ones have a larger loss.</source>
        <translation>Ihre Triplets wurden auf verschiedene Weise gewählt: Schwerere haben einen größeren Verlust.</translation>
    </message>
    <message>
        <source>Their losses have different settings, which scale the values.</source>
        <translation>Ihre Verluste haben verschiedene Einstellungen, die die Werte skalieren.</translation>
    </message>
    <message>
        <source>Their batches differ in size, and with the batch grows the loss.</source>
        <translation>Ihre Batches sind verschieden groß, und mit dem Batch wächst der Verlust.</translation>
    </message>
    <message>
        <source>Their data sets differ, so their scores are measured on different samples.</source>
        <translation>Ihre Datensätze sind verschieden, ihre Ergebnisse also auf verschiedenen Beispielen gemessen.</translation>
    </message>
    <message>
        <source>Their data are prepared or divided in different ways, so their scores are measured on different samples.</source>
        <translation>Ihre Daten sind verschieden aufbereitet oder aufgeteilt, ihre Ergebnisse also auf verschiedenen Beispielen gemessen.</translation>
    </message>
    <message>
        <source>Their seeds differ: they start elsewhere and hold out other samples, and a part of the difference is chance.</source>
        <translation>Ihre Seeds sind verschieden: Sie beginnen anderswo und halten andere Beispiele zurück, und ein Teil des Unterschieds ist Zufall.</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>Loss does not rank these runs. %1</source>
        <translation>Nach dem Verlust lassen sich diese Läufe nicht ordnen. %1</translation>
    </message>
</context>
<context>
    <name>Cure</name>
    <message>
        <source>Semi-hard negatives</source>
        <translation>Semi-Hard-Negative</translation>
    </message>
    <message>
        <source>Takes the nearest negative that is still farther than the positive, so that no triplet rewards shrinking everything.</source>
        <translation>Nimmt das nächste Negativ, das noch ferner liegt als das Positiv, sodass kein Triplet es belohnt, alles zu schrumpfen.</translation>
    </message>
    <message>
        <source>Random negatives</source>
        <translation>Zufällige Negative</translation>
    </message>
    <message>
        <source>Takes triplets as they come: slower to learn from, but most are in the right order.</source>
        <translation>Nimmt Triplets, wie sie kommen: Man lernt langsamer daraus, doch die meisten sind in der richtigen Reihenfolge.</translation>
    </message>
    <message>
        <source>Lower learning rate</source>
        <translation>Kleinere Lernrate</translation>
    </message>
    <message>
        <source>A fifth of the learning rate: shorter steps do not jump over what they look for.</source>
        <translation>Ein Fünftel der Lernrate: Kürzere Schritte springen nicht über das hinweg, was sie suchen.</translation>
    </message>
    <message>
        <source>Normalised output</source>
        <translation>Normalisierte Ausgabe</translation>
    </message>
    <message>
        <source>Puts every embedding at length 1, so that distances can neither vanish by shrinking nor grow without end.</source>
        <translation>Bringt jedes Embedding auf Länge 1, sodass Abstände weder ins Nichts schrumpfen noch endlos wachsen können.</translation>
    </message>
    <message>
        <source>Euclidean distance</source>
        <translation>Euklidischer Abstand</translation>
    </message>
    <message>
        <source>Not squared: it pulls as strongly on close embeddings as on far ones.</source>
        <translation>Nicht quadriert: Er zieht an nahen Embeddings so stark wie an fernen.</translation>
    </message>
    <message>
        <source>Larger batch</source>
        <translation>Größerer Batch</translation>
    </message>
    <message>
        <source>Twice as many samples a class: single odd ones then weigh less.</source>
        <translation>Doppelt so viele Beispiele je Klasse: Einzelne Ausreißer wiegen dann weniger.</translation>
    </message>
    <message>
        <source>Margin within reach</source>
        <translation>Erreichbare Margin</translation>
    </message>
    <message>
        <source>A margin of 0.2, which normalised embeddings can keep.</source>
        <translation>Eine Margin von 0,2, die normalisierte Embeddings einhalten können.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Gradienten begrenzen</translation>
    </message>
    <message>
        <source>Cuts every gradient to length 1, so that no single batch throws the weights far away.</source>
        <translation>Kürzt jeden Gradienten auf Länge 1, damit kein einzelner Batch die Gewichte weit wegwirft.</translation>
    </message>
    <message>
        <source>Higher learning rate</source>
        <translation>Größere Lernrate</translation>
    </message>
    <message>
        <source>Five times the learning rate: longer steps leave the place sooner.</source>
        <translation>Das Fünffache der Lernrate: Längere Schritte verlassen die Stelle eher.</translation>
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
    <message>
        <source>The machines cannot meet at %1: %2.</source>
        <translation>Die Rechner können sich bei %1 nicht treffen: %2.</translation>
    </message>
    <message>
        <source>Rank %1 does not fit rank 0: %2. All machines must train with the same settings, data and program.</source>
        <translation>Rang %1 passt nicht zu Rang 0: %2. Alle Rechner müssen mit denselben Einstellungen, Daten und demselben Programm trainieren.</translation>
    </message>
    <message>
        <source>Training together ended, because %1 was lost (%2). What was learnt is in the last checkpoint; go on from there with --resume.</source>
        <translation>Das gemeinsame Training endete, weil %1 verloren ging (%2). Das Gelernte ist im letzten Checkpoint; machen Sie dort mit --resume weiter.</translation>
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
    <name>Health</name>
    <message>
        <source>Starting</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>The first steps say little yet.</source>
        <translation>Die ersten Schritte sagen noch wenig.</translation>
    </message>
    <message>
        <source>Learning well</source>
        <translation>Lernt gut</translation>
    </message>
    <message>
        <source>Classes draw apart, and the loss leaves where equal embeddings would put it.</source>
        <translation>Die Klassen rücken auseinander, und der Verlust löst sich vom Wert bei gleichen Embeddings.</translation>
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
        <source>Learning by heart</source>
        <translation>Lernt auswendig</translation>
    </message>
    <message>
        <source>The validation loss rises again while the training loss falls. Stop, or turn augmentation on.</source>
        <translation>Der Validierungsverlust steigt wieder, während der Trainingsverlust sinkt. Stoppen Sie oder schalten Sie die Augmentierung ein.</translation>
    </message>
    <message>
        <source>Not learning</source>
        <translation>Lernt nicht</translation>
    </message>
    <message>
        <source>The loss stays where equal embeddings would put it: nothing has been learnt so far.</source>
        <translation>Der Verlust bleibt beim Wert für gleiche Embeddings: Bisher wurde nichts gelernt.</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Kollabiert</translation>
    </message>
    <message>
        <source>The loss sits where equal embeddings put it, and the distances are gone: every sample gets the same embedding.</source>
        <translation>Der Verlust klebt am Wert bei gleichen Embeddings, und die Abstände sind weg: Jedes Beispiel bekommt dasselbe Embedding.</translation>
    </message>
    <message>
        <source>Collapsed to a line</source>
        <translation>Auf eine Linie kollabiert</translation>
    </message>
    <message>
        <source>The embeddings vary in one direction only: there is no room for so many classes.</source>
        <translation>Die Embeddings variieren nur in einer Richtung: Für so viele Klassen ist kein Platz.</translation>
    </message>
    <message>
        <source>Diverging</source>
        <translation>Beginnt zu divergieren</translation>
    </message>
    <message>
        <source>The loss grows far above where it began.</source>
        <translation>Der Verlust wächst weit über seinen Anfangswert.</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Divergiert</translation>
    </message>
    <message>
        <source>The loss is not a number any more.</source>
        <translation>Der Verlust ist keine Zahl mehr.</translation>
    </message>
    <message>
        <source>The miner picks only the hardest triplets, in which the negative is nearer than the positive. Shrinking every distance is then the quickest way to a lower loss.</source>
        <translation>Der Miner wählt nur die schwersten Triplets, in denen das Negativ näher ist als das Positiv. Alle Abstände zu schrumpfen ist dann der schnellste Weg zu einem kleineren Verlust.</translation>
    </message>
    <message>
        <source>The steps are too long: the learning rate is too high for this network and loss.</source>
        <translation>Die Schritte sind zu lang: Die Lernrate ist zu groß für dieses Netz und diesen Verlust.</translation>
    </message>
    <message>
        <source>Squared distances pull less the closer two embeddings are, so that embeddings which have come together never part again.</source>
        <translation>Quadrierte Abstände ziehen umso schwächer, je näher sich zwei Embeddings sind; einmal zusammengekommen, trennen sie sich nie wieder.</translation>
    </message>
    <message>
        <source>The embeddings are not normalised: their length can grow or shrink without end.</source>
        <translation>Die Embeddings sind nicht normalisiert: Ihre Länge kann endlos wachsen oder schrumpfen.</translation>
    </message>
    <message>
        <source>The margin asks for more than these distances can give: normalised embeddings are never that far apart.</source>
        <translation>Die Margin verlangt mehr, als diese Abstände hergeben: Normalisierte Embeddings sind nie so weit auseinander.</translation>
    </message>
    <message>
        <source>The steps are too short: the learning rate is very low.</source>
        <translation>Die Schritte sind zu kurz: Die Lernrate ist sehr klein.</translation>
    </message>
    <message>
        <source>What the signals show has more than one possible cause.</source>
        <translation>Was die Signale zeigen, hat mehr als eine mögliche Ursache.</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>Train with margins from 0 to 1</source>
        <translation>Mit Margins von 0 bis 1 trainieren</translation>
    </message>
    <message>
        <source>With margin 0 the map hardly opens: being nearer by nothing is soon enough. From 0.1 on ten islands form, and MAP@R lies above 95 % for all of them.</source>
        <translation>Bei Margin 0 geht die Karte kaum auf: Um gar nichts näher zu sein, ist bald geschafft. Ab 0,1 bilden sich zehn Inseln, und MAP@R liegt bei allen über 95 %.</translation>
    </message>
    <message>
        <source>The loss is lowest with margin 0 and rises with the margin, while the maps get better. Losses of different margins measure different things: compare MAP@R, never the loss.</source>
        <translation>Der Verlust ist bei Margin 0 am kleinsten und steigt mit der Margin, während die Karten besser werden. Verluste verschiedener Margins messen Verschiedenes: Vergleichen Sie MAP@R, nie den Verlust.</translation>
    </message>
    <message>
        <source>Put classifiers on the embedding</source>
        <translation>Klassifikatoren auf das Embedding setzen</translation>
    </message>
    <message>
        <source>On ten numbers a picture, a softmax layer and nearest neighbours both know more than 97 % of the digits.</source>
        <translation>Mit zehn Zahlen je Bild erkennen eine Softmax-Schicht und nächste Nachbarn beide mehr als 97 % der Ziffern.</translation>
    </message>
    <message>
        <source>All heads see the same split, and the majority class stands beside them. Where they differ little, the embedding did the work and not the classifier.</source>
        <translation>Alle Köpfe sehen dieselbe Aufteilung, und daneben steht die Mehrheitsklasse. Wo sie sich wenig unterscheiden, hat das Embedding die Arbeit getan und nicht der Klassifikator.</translation>
    </message>
    <message>
        <source>What does the margin do?</source>
        <translation>Was bewirkt die Margin?</translation>
    </message>
    <message>
        <source>The triplet loss on digits in ten dimensions, with six margins side by side.</source>
        <translation>Der Triplet-Verlust auf Ziffern in zehn Dimensionen, mit sechs Margins nebeneinander.</translation>
    </message>
    <message>
        <source>Recognise by ten references</source>
        <translation>Mit zehn Referenzen erkennen</translation>
    </message>
    <message>
        <source>With one reference picture a digit the network already names about 97 % rightly, and the threshold keeps 97 % of the digits.</source>
        <translation>Mit einem Referenzbild je Ziffer benennt das Netz schon etwa 97 % richtig, und die Schwelle behält 97 % der Ziffern.</translation>
    </message>
    <message>
        <source>Look at the references on the Recognise page: all answers rest on them. A single odd one costs a whole class. The threshold is fitted on the calibration split, never on the test split.</source>
        <translation>Sehen Sie sich auf der Seite „Erkennen“ die Referenzen an: Alle Antworten beruhen auf ihnen. Eine einzige misslungene kostet eine ganze Klasse. Die Schwelle wird auf den Kalibrierungsdaten angepasst, nie auf den Testdaten.</translation>
    </message>
    <message>
        <source>The same with six thousand a digit</source>
        <translation>Dasselbe mit sechstausend je Ziffer</translation>
    </message>
    <message>
        <source>k-NN accuracy rises above 98.5 %.</source>
        <translation>Die k-NN-Trefferquote steigt über 98,5 %.</translation>
    </message>
    <message>
        <source>The network is as good as before; what changed is what it is compared with.</source>
        <translation>Das Netz ist so gut wie vorher; geändert hat sich, womit es vergleicht.</translation>
    </message>
    <message>
        <source>Are ten references enough?</source>
        <translation>Reichen zehn Referenzen?</translation>
    </message>
    <message>
        <source>A dictionary of one picture a digit and a threshold, against thousands.</source>
        <translation>Ein Wörterbuch mit einem Bild je Ziffer und eine Schwelle, gegen Tausende.</translation>
    </message>
    <message>
        <source>Classify the vectors as they are</source>
        <translation>Die Vektoren klassifizieren, wie sie sind</translation>
    </message>
    <message>
        <source>People have between 10 and hundreds of photos. Beside the share of photos that are right stands the mean over people: a method that neglects the rare ones shows there.</source>
        <translation>Von den Personen gibt es zwischen 10 und Hunderten Fotos. Neben dem Anteil richtiger Fotos steht das Mittel über die Personen: Eine Methode, die die seltenen vernachlässigt, fällt dort auf.</translation>
    </message>
    <message>
        <source>What is a collapse?</source>
        <translation>Was ist ein Kollaps?</translation>
    </message>
    <message>
        <source>Face vectors, classifiers against the majority class, and a triplet loss that fails and is cured.</source>
        <translation>Gesichtsvektoren, Klassifikatoren gegen die Mehrheitsklasse und ein Triplet-Verlust, der scheitert und geheilt wird.</translation>
    </message>
    <message>
        <source>a folder with one sub-folder a person and a .npy vector a photo, such as the embeddings that &quot;likeness-cli embed --face-model dlib&quot; makes</source>
        <translation>ein Ordner mit einem Unterordner je Person und einem .npy-Vektor je Foto, etwa den Embeddings, die „likeness-cli embed --face-model dlib“ erzeugt</translation>
    </message>
    <message>
        <source>Let a search choose the settings</source>
        <translation>Eine Suche die Einstellungen wählen lassen</translation>
    </message>
    <message>
        <source>Unseen people are told apart in about 72 % of the pairs or more; always saying &quot;different&quot; is right in 50 %.</source>
        <translation>Ungesehene Personen werden bei etwa 72 % der Paare oder mehr unterschieden; immer „verschieden“ zu sagen stimmt bei 50 %.</translation>
    </message>
    <message>
        <source>No person is in two splits: the counter of shared people reads 0. The cut-off is fitted on the pairs of the calibration people, and the test people are looked at once, by the winner.</source>
        <translation>Keine Person ist in zwei Teilen: Der Zähler gemeinsamer Personen steht auf 0. Die Schwelle wird an Paaren der Kalibrierungspersonen bestimmt, und die Testpersonen sieht nur der Sieger, ein einziges Mal.</translation>
    </message>
    <message>
        <source>Same person, or not?</source>
        <translation>Dieselbe Person oder nicht?</translation>
    </message>
    <message>
        <source>A siamese network with the contrastive loss on balanced pairs of faces, from scratch.</source>
        <translation>Ein siamesisches Netz mit dem kontrastiven Verlust auf ausgewogenen Paaren von Gesichtern, von Grund auf.</translation>
    </message>
    <message>
        <source>a folder with one sub-folder a person and a few photos of the face in each</source>
        <translation>ein Ordner mit einem Unterordner je Person und darin je ein paar Fotos des Gesichts</translation>
    </message>
    <message>
        <source>Learn the digits</source>
        <translation>Die Ziffern lernen</translation>
    </message>
    <message>
        <source>k-NN accuracy above 99 % on digits that were never seen.</source>
        <translation>k-NN-Trefferquote über 99 % auf nie gesehenen Ziffern.</translation>
    </message>
    <message>
        <source>No letter is among what it learns from, only things made of digits.</source>
        <translation>Unter dem, woraus es lernt, ist kein Buchstabe, nur aus Ziffern Gemachtes.</translation>
    </message>
    <message>
        <source>Draw letters</source>
        <translation>Buchstaben zeichnen</translation>
    </message>
    <message>
        <source>An A, an m or a w is &quot;not a digit&quot;; an o, an l or an s may pass for 0, 1 and 5, for they look the same.</source>
        <translation>Ein A, ein m oder ein w ist „keine Ziffer“; ein o, ein l oder ein s kann als 0, 1 und 5 durchgehen, denn sie sehen gleich aus.</translation>
    </message>
    <message>
        <source>The ruler under the answer shows the distance to the nearest digit and the threshold. Drag it, and see how many digits are lost for every letter that is refused.</source>
        <translation>Die Skala unter der Antwort zeigt den Abstand zur nächsten Ziffer und die Schwelle. Verschieben Sie die Schwelle und sehen Sie, wie viele Ziffern für jeden abgewiesenen Buchstaben verloren gehen.</translation>
    </message>
    <message>
        <source>Which digit, or none?</source>
        <translation>Welche Ziffer, oder keine?</translation>
    </message>
    <message>
        <source>Recognise digits and refuse letters by a threshold that is not tuned on letters.</source>
        <translation>Ziffern erkennen und Buchstaben abweisen, mit einer Schwelle, die nicht auf Buchstaben abgestimmt ist.</translation>
    </message>
    <message>
        <source>On 128-d face vectors of 76 people, 5 nearest neighbours and a perceptron know more than 98.5 %; always naming the most frequent person knows 12.5 %.</source>
        <translation>Bei 128-dimensionalen Gesichtsvektoren von 76 Personen wissen 5 nächste Nachbarn und ein Perzeptron mehr als 98,5 %; immer die häufigste Person zu nennen weiß 12,5 %.</translation>
    </message>
    <message>
        <source>Look at the distances within and between classes: both fall towards 0 together, and the share of active triplets stays at 100 %. The k-NN accuracy alone would hide it for long. Choose a cure in the health panel.</source>
        <translation>Sehen Sie sich die Abstände innerhalb der Klassen und zwischen ihnen an: Beide fallen gemeinsam gegen 0, und der Anteil aktiver Tripel bleibt bei 100 %. Die k-NN-Genauigkeit allein würde es lange verbergen. Wählen Sie eine Abhilfe in der Gesundheitsanzeige.</translation>
    </message>
    <message>
        <source>Learn 15 numbers a face, in good health</source>
        <translation>15 Zahlen je Gesicht lernen, bei guter Gesundheit</translation>
    </message>
    <message>
        <source>15 numbers a face know more than 98 % by 5 nearest neighbours: nearly what 128 know.</source>
        <translation>15 Zahlen je Gesicht wissen mit 5 nächsten Nachbarn mehr als 98 %: fast so viel wie 128.</translation>
    </message>
    <message>
        <source>Semi-hard negatives and the Euclidean distance: the two settings that the collapse lacked.</source>
        <translation>Halbschwere Negative und der euklidische Abstand: die beiden Einstellungen, die beim Kollaps fehlten.</translation>
    </message>
    <message>
        <source>Learn 15 numbers a face, and watch it collapse</source>
        <translation>15 Zahlen je Gesicht lernen und beim Kollaps zusehen</translation>
    </message>
    <message>
        <source>Within a hundred steps the loss sits at the margin of 1: all faces are brought to one point. The program says so, and offers cures.</source>
        <translation>Innerhalb von hundert Schritten klebt der Verlust an der Margin von 1: Alle Gesichter werden auf einen Punkt gebracht. Das Programm sagt das und bietet Abhilfe an.</translation>
    </message>
</context>
<context>
    <name>OpenSetMethod</name>
    <message>
        <source>Nearest reference</source>
        <translation>Nächste Referenz</translation>
    </message>
    <message>
        <source>How far the most similar reference is, measured against how digits of one class differ.</source>
        <translation>Wie weit die ähnlichste Referenz entfernt ist, gemessen daran, wie sehr sich Ziffern einer Klasse unterscheiden.</translation>
    </message>
    <message>
        <source>k-th neighbour</source>
        <translation>k-ter Nachbar</translation>
    </message>
    <message>
        <source>How far the k-th reference is: one odd reference cannot vouch alone.</source>
        <translation>Wie weit die k-te Referenz entfernt ist: Eine einzelne misslungene Referenz kann nicht allein bürgen.</translation>
    </message>
    <message>
        <source>Nearest class mean</source>
        <translation>Nächstes Klassenmittel</translation>
    </message>
    <message>
        <source>How far the mean of the nearest class is, by the cosine.</source>
        <translation>Wie weit das Mittel der nächsten Klasse entfernt ist, nach dem Kosinus.</translation>
    </message>
    <message>
        <source>Mahalanobis</source>
        <translation>Mahalanobis</translation>
    </message>
    <message>
        <source>How far the mean of the nearest class is, with one covariance for all classes.</source>
        <translation>Wie weit das Mittel der nächsten Klasse entfernt ist, mit einer Kovarianz für alle Klassen.</translation>
    </message>
    <message>
        <source>Softmax: largest probability</source>
        <translation>Softmax: größte Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>What a classifier on the embedding leaves to all other classes.</source>
        <translation>Was ein Klassifikator auf dem Embedding allen anderen Klassen übrig lässt.</translation>
    </message>
    <message>
        <source>Softmax: entropy</source>
        <translation>Softmax: Entropie</translation>
    </message>
    <message>
        <source>How undecided a classifier on the embedding is.</source>
        <translation>Wie unentschieden ein Klassifikator auf dem Embedding ist.</translation>
    </message>
    <message>
        <source>Softmax: energy</source>
        <translation>Softmax: Energie</translation>
    </message>
    <message>
        <source>How little of any class a classifier on the embedding sees.</source>
        <translation>Wie wenig von irgendeiner Klasse ein Klassifikator auf dem Embedding sieht.</translation>
    </message>
    <message>
        <source>Ensemble of snapshots</source>
        <translation>Ensemble von Zwischenständen</translation>
    </message>
    <message>
        <source>The distance to the nearest reference, averaged over several states of the network.</source>
        <translation>Der Abstand zur nächsten Referenz, gemittelt über mehrere Stände des Netzes.</translation>
    </message>
    <message>
        <source>Digits against outsiders</source>
        <translation>Ziffern gegen Fremdzeichen</translation>
    </message>
    <message>
        <source>How far the mean of the nearest class is, held against how far the nearest things that are no digit are.</source>
        <translation>Wie weit das Mittel der nächsten Klasse entfernt ist, verglichen damit, wie weit das Nächste entfernt ist, das keine Ziffer ist.</translation>
    </message>
</context>
<context>
    <name>SampleTile</name>
    <message>
        <source>outsider</source>
        <translation>Fremdzeichen</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>side in pixels that pictures are brought to</source>
        <translation>Seite in Pixeln, auf die Bilder gebracht werden</translation>
    </message>
    <message>
        <source>how a picture that is no square is fitted into one</source>
        <translation>wie ein nicht quadratisches Bild in ein Quadrat eingepasst wird</translation>
    </message>
    <message>
        <source>keep colours; otherwise pictures become grey</source>
        <translation>Farben behalten; sonst werden Bilder grau</translation>
    </message>
    <message>
        <source>what no two splits may share</source>
        <translation>was keine zwei Teile gemeinsam haben dürfen</translation>
    </message>
    <message>
        <source>share kept for the test where the data set has no test split of its own</source>
        <translation>Anteil, der für den Test bleibt, wenn der Datensatz keine eigenen Testdaten hat</translation>
    </message>
    <message>
        <source>classes with fewer samples are left out</source>
        <translation>Klassen mit weniger Beispielen werden ausgelassen</translation>
    </message>
    <message>
        <source>further samples of a class are left out; 0 keeps all</source>
        <translation>weitere Beispiele einer Klasse werden ausgelassen; 0 behält alle</translation>
    </message>
    <message>
        <source>training samples drawn a class, repeated where there are fewer; 0 takes them as they are</source>
        <translation>Trainingsbeispiele, die je Klasse gezogen werden, wiederholt, wo es weniger sind; 0 nimmt sie, wie sie sind</translation>
    </message>
    <message>
        <source>losses over classes weigh a class by one over its size</source>
        <translation>Verluste über Klassen gewichten eine Klasse mit dem Kehrwert ihrer Größe</translation>
    </message>
    <message>
        <source>file of labels beside a single .npy of samples</source>
        <translation>Datei mit Labels neben einer einzelnen .npy mit Beispielen</translation>
    </message>
    <message>
        <source>identity list of annotated photos</source>
        <translation>Identitätsliste annotierter Fotos</translation>
    </message>
    <message>
        <source>box list of annotated photos</source>
        <translation>Rahmenliste annotierter Fotos</translation>
    </message>
    <message>
        <source>crop photos by the face detector instead of by boxes</source>
        <translation>Fotos nach dem Gesichtsdetektor zuschneiden statt nach Rahmen</translation>
    </message>
    <message>
        <source>a frozen network whose embeddings are learnt from: an experiment&apos;s folder or a face pack</source>
        <translation>ein eingefrorenes Netz, aus dessen Embeddings gelernt wird: Ordner eines Experiments oder ein Gesichtspaket</translation>
    </message>
    <message>
        <source>share of the sides of pictures without a box that is kept around the middle</source>
        <translation>Anteil der Seiten, der bei Bildern ohne Rahmen um die Mitte herum bleibt</translation>
    </message>
    <message>
        <source>exact copies of held-out samples are left out of training</source>
        <translation>exakte Kopien zurückgehaltener Beispiele bleiben dem Training fern</translation>
    </message>
    <message>
        <source>kind of network</source>
        <translation>Art des Netzes</translation>
    </message>
    <message>
        <source>sets widths and residualLayers by a name</source>
        <translation>setzt widths und residualLayers über einen Namen</translation>
    </message>
    <message>
        <source>channels of each convolution stage; each halves the side</source>
        <translation>Kanäle jeder Faltungsstufe; jede halbiert die Seite</translation>
    </message>
    <message>
        <source>further convolutions in each stage, added to their input</source>
        <translation>weitere Faltungen je Stufe, zu ihrer Eingabe addiert</translation>
    </message>
    <message>
        <source>widths of the hidden layers of a perceptron</source>
        <translation>Breiten der verborgenen Schichten eines Perzeptrons</translation>
    </message>
    <message>
        <source>how many numbers describe a sample</source>
        <translation>wie viele Zahlen ein Beispiel beschreiben</translation>
    </message>
    <message>
        <source>bring every embedding to length 1</source>
        <translation>jedes Embedding auf Länge 1 bringen</translation>
    </message>
    <message>
        <source>the loss; brings its other settings to what suits it</source>
        <translation>der Verlust; setzt seine übrigen Einstellungen auf das, was zu ihm passt</translation>
    </message>
    <message>
        <source>triplet: hinge or soft margin</source>
        <translation>triplet: Hinge oder weiche Margin</translation>
    </message>
    <message>
        <source>margin of the loss, in its own units</source>
        <translation>Margin des Verlusts, in seinen eigenen Einheiten</translation>
    </message>
    <message>
        <source>distance that the loss compares</source>
        <translation>Abstand, den der Verlust vergleicht</translation>
    </message>
    <message>
        <source>triplet: which triplets of a batch are used</source>
        <translation>triplet: welche Triplets eines Batches verwendet werden</translation>
    </message>
    <message>
        <source>supervised-contrastive, nt-xent, n-pairs: small values look at the nearest only</source>
        <translation>supervised-contrastive, nt-xent, n-pairs: kleine Werte beachten nur die nächsten</translation>
    </message>
    <message>
        <source>factor on cosines in losses with proxies, and in circle</source>
        <translation>Faktor der Kosinusse in Verlusten mit Proxys und in circle</translation>
    </message>
    <message>
        <source>multi-similarity: alpha</source>
        <translation>multi-similarity: alpha</translation>
    </message>
    <message>
        <source>multi-similarity: beta</source>
        <translation>multi-similarity: beta</translation>
    </message>
    <message>
        <source>multi-similarity: lambda</source>
        <translation>multi-similarity: lambda</translation>
    </message>
    <message>
        <source>n-pairs: weight of the squared lengths</source>
        <translation>n-pairs: Gewicht der quadrierten Längen</translation>
    </message>
    <message>
        <source>what a batch is made of</source>
        <translation>woraus ein Batch besteht</translation>
    </message>
    <message>
        <source>P: classes in a batch</source>
        <translation>P: Klassen je Batch</translation>
    </message>
    <message>
        <source>K: samples of each class</source>
        <translation>K: Beispiele jeder Klasse</translation>
    </message>
    <message>
        <source>how gradients become steps</source>
        <translation>wie aus Gradienten Schritte werden</translation>
    </message>
    <message>
        <source>learning rate at its highest</source>
        <translation>Lernrate an ihrem höchsten Punkt</translation>
    </message>
    <message>
        <source>sgd: share of the last step that goes on</source>
        <translation>sgd: Anteil des letzten Schritts, der weiterwirkt</translation>
    </message>
    <message>
        <source>pulls weights to zero, a little each step</source>
        <translation>zieht Gewichte mit jedem Schritt etwas gegen null</translation>
    </message>
    <message>
        <source>share of the old average of the weights that each step keeps; 0 is none</source>
        <translation>Anteil des alten Mittels der Gewichte, den jeder Schritt behält; 0 schaltet es ab</translation>
    </message>
    <message>
        <source>longest gradient; longer ones are shortened to it; 0 is none</source>
        <translation>größte Länge eines Gradienten; längere werden auf sie gekürzt; 0 schaltet es ab</translation>
    </message>
    <message>
        <source>learning rate over the budget</source>
        <translation>Lernrate über das Budget</translation>
    </message>
    <message>
        <source>share of the budget in which the rate rises</source>
        <translation>Anteil des Budgets, in dem die Rate steigt</translation>
    </message>
    <message>
        <source>cosine: share of the rate that is left at the end</source>
        <translation>cosine: Anteil der Rate, der am Ende bleibt</translation>
    </message>
    <message>
        <source>step: share of the budget between two falls</source>
        <translation>step: Anteil des Budgets zwischen zwei Senkungen</translation>
    </message>
    <message>
        <source>step, plateau: what the rate is multiplied by</source>
        <translation>step, plateau: womit die Rate multipliziert wird</translation>
    </message>
    <message>
        <source>plateau: measurements without a better score</source>
        <translation>plateau: Messungen ohne besseres Ergebnis</translation>
    </message>
    <message>
        <source>change every training picture a little</source>
        <translation>jedes Trainingsbild etwas verändern</translation>
    </message>
    <message>
        <source>largest shift in pixels</source>
        <translation>größte Verschiebung in Pixeln</translation>
    </message>
    <message>
        <source>largest turn in degrees</source>
        <translation>größte Drehung in Grad</translation>
    </message>
    <message>
        <source>logarithm of the largest change of size</source>
        <translation>Logarithmus der größten Größenänderung</translation>
    </message>
    <message>
        <source>largest slant in pixels across a pixel down</source>
        <translation>größte Schräge in Pixeln quer je Pixel abwärts</translation>
    </message>
    <message>
        <source>how far strokes grow or shrink</source>
        <translation>wie weit Striche dicker oder dünner werden</translation>
    </message>
    <message>
        <source>share of MNIST&apos;s 1, 7 and 9 drawn as other hands do</source>
        <translation>Anteil der 1, 7 und 9 von MNIST, die gezeichnet werden, wie andere Hände es tun</translation>
    </message>
    <message>
        <source>mirror half of the pictures, such as photos of faces; never drawings</source>
        <translation>die Hälfte der Bilder spiegeln, etwa Fotos von Gesichtern; nie Zeichnungen</translation>
    </message>
    <message>
        <source>ends after so many seconds of training; 0: never</source>
        <translation>endet nach so vielen Sekunden Training; 0: nie</translation>
    </message>
    <message>
        <source>ends after so many passes; 0: never</source>
        <translation>endet nach so vielen Durchgängen; 0: nie</translation>
    </message>
    <message>
        <source>ends when the validation score has not risen for so many measurements; 0: never</source>
        <translation>endet, wenn das Validierungsergebnis so viele Messungen lang nicht gestiegen ist; 0: nie</translation>
    </message>
    <message>
        <source>share of calibration pictures that the threshold accepts</source>
        <translation>Anteil der Kalibrierungsbilder, den die Schwelle annimmt</translation>
    </message>
    <message>
        <source>k of the k-NN accuracy and of the recogniser</source>
        <translation>k der k-NN-Trefferquote und der Erkennung</translation>
    </message>
    <message>
        <source>references kept from the training split</source>
        <translation>Referenzen, die aus den Trainingsdaten behalten werden</translation>
    </message>
    <message>
        <source>what computes</source>
        <translation>was rechnet</translation>
    </message>
    <message>
        <source>threads of training; 0: chosen by the program</source>
        <translation>Threads für das Training; 0: vom Programm gewählt</translation>
    </message>
    <message>
        <source>where all random numbers come from</source>
        <translation>woher alle Zufallszahlen kommen</translation>
    </message>
    <message>
        <source>what is learnt from</source>
        <translation>woraus gelernt wird</translation>
    </message>
    <message>
        <source>share held out of training for thresholds and validation</source>
        <translation>Anteil, der für Schwellen und Validierung vom Training zurückgehalten wird</translation>
    </message>
    <message>
        <source>batch normalisation after every hidden layer of a perceptron</source>
        <translation>Batch-Normalisierung nach jeder versteckten Schicht eines Perzeptrons</translation>
    </message>
    <message>
        <source>how far smooth waves bend and stretch parts, in pixels</source>
        <translation>wie weit sanfte Wellen Teile biegen und dehnen, in Pixeln</translation>
    </message>
    <message>
        <source>outsiders made of digits: joined, laid over each other, turned</source>
        <translation>Fremdzeichen aus Ziffern: zusammengefügt, übereinandergelegt, gedreht</translation>
    </message>
    <message>
        <source>outsiders from invented alphabets of random strokes</source>
        <translation>Fremdzeichen aus erfundenen Alphabeten mit zufälligen Strichen</translation>
    </message>
    <message>
        <source>polygons, stars, waves and arrows as outsiders</source>
        <translation>Vielecke, Sterne, Wellen und Pfeile als Fremdzeichen</translation>
    </message>
    <message>
        <source>printed letters and marks as outsiders</source>
        <translation>gedruckte Buchstaben und Zeichen als Fremdzeichen</translation>
    </message>
    <message>
        <source>blobs and speckles as outsiders</source>
        <translation>Kleckse und Sprenkel als Fremdzeichen</translation>
    </message>
    <message>
        <source>pictures or ink of your own that are no digit, as outsiders</source>
        <translation>eigene Bilder oder Stiftzüge, die keine Ziffer sind, als Fremdzeichen</translation>
    </message>
    <message>
        <source>outsiders drawn beforehand, of all kinds but those made of digits</source>
        <translation>vorab gezeichnete Fremdzeichen, aller Arten außer den aus Ziffern gemachten</translation>
    </message>
    <message>
        <source>the recogniser looks at a picture and at its four shifts by a pixel</source>
        <translation>die Erkennung betrachtet ein Bild und seine vier Verschiebungen um ein Pixel</translation>
    </message>
    <message>
        <source>pictures of no digit for every digit of a batch</source>
        <translation>Bilder, die keine Ziffer sind, je Ziffer eines Batches</translation>
    </message>
</context>
<context>
    <name>SettingTitle</name>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Calibration share</source>
        <translation>Anteil Kalibrierung</translation>
    </message>
    <message>
        <source>Outsiders</source>
        <translation>Fremdzeichen</translation>
    </message>
    <message>
        <source>Side of the pictures</source>
        <translation>Seite der Bilder</translation>
    </message>
    <message>
        <source>Pictures that are no square</source>
        <translation>Nicht quadratische Bilder</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Divided</source>
        <translation>Aufgeteilt</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>Anteil Test</translation>
    </message>
    <message>
        <source>Least samples a class</source>
        <translation>Mindestens Beispiele je Klasse</translation>
    </message>
    <message>
        <source>Most samples a class</source>
        <translation>Höchstens Beispiele je Klasse</translation>
    </message>
    <message>
        <source>Resample a class to</source>
        <translation>Klasse neu ziehen auf</translation>
    </message>
    <message>
        <source>Weigh classes</source>
        <translation>Klassen gewichten</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Who is on which photo</source>
        <translation>Wer auf welchem Foto ist</translation>
    </message>
    <message>
        <source>Where faces are</source>
        <translation>Wo Gesichter sind</translation>
    </message>
    <message>
        <source>Find the faces</source>
        <translation>Gesichter finden</translation>
    </message>
    <message>
        <source>Learn from embeddings of</source>
        <translation>Lernen aus Embeddings von</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Leave out copies</source>
        <translation>Kopien auslassen</translation>
    </message>
    <message>
        <source>Kind of network</source>
        <translation>Art des Netzes</translation>
    </message>
    <message>
        <source>Size of the network</source>
        <translation>Größe des Netzes</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>Breiten</translation>
    </message>
    <message>
        <source>Residual layers</source>
        <translation>Residualschichten</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Versteckte Schichten</translation>
    </message>
    <message>
        <source>Normalise hidden layers</source>
        <translation>Versteckte Schichten normalisieren</translation>
    </message>
    <message>
        <source>Embedding dimension</source>
        <translation>Embedding-Dimension</translation>
    </message>
    <message>
        <source>Length 1</source>
        <translation>Länge 1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
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
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Miner</source>
        <translation>Miner</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Scale of the cosines</source>
        <translation>Skalierung der Kosinuswerte</translation>
    </message>
    <message>
        <source>Weight of positives</source>
        <translation>Gewicht der Positive</translation>
    </message>
    <message>
        <source>Weight of negatives</source>
        <translation>Gewicht der Negative</translation>
    </message>
    <message>
        <source>Threshold of the loss</source>
        <translation>Schwelle des Verlusts</translation>
    </message>
    <message>
        <source>Length penalty</source>
        <translation>Längenstrafe</translation>
    </message>
    <message>
        <source>Batches made of</source>
        <translation>Batches bestehen aus</translation>
    </message>
    <message>
        <source>Classes in a batch</source>
        <translation>Klassen je Batch</translation>
    </message>
    <message>
        <source>Samples a class</source>
        <translation>Beispiele je Klasse</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Weight averaging</source>
        <translation>Gewichtsmittelung</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Gradienten begrenzen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>Rate falls to</source>
        <translation>Rate sinkt auf</translation>
    </message>
    <message>
        <source>Rate falls after</source>
        <translation>Rate sinkt nach</translation>
    </message>
    <message>
        <source>Rate falls by the factor</source>
        <translation>Rate sinkt um den Faktor</translation>
    </message>
    <message>
        <source>Patience of the schedule</source>
        <translation>Geduld des Lernratenplans</translation>
    </message>
    <message>
        <source>Vary the pictures</source>
        <translation>Bilder abwandeln</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Drehung</translation>
    </message>
    <message>
        <source>Change of size</source>
        <translation>Größenänderung</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>Scherung</translation>
    </message>
    <message>
        <source>Stroke thickness</source>
        <translation>Strichdicke</translation>
    </message>
    <message>
        <source>Pen forms</source>
        <translation>Handformen</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Seconds of training</source>
        <translation>Sekunden Training</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Früher Abbruch</translation>
    </message>
    <message>
        <source>Accepted share</source>
        <translation>Akzeptierter Anteil</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Outsiders made of digits</source>
        <translation>Fremdzeichen aus Ziffern</translation>
    </message>
    <message>
        <source>Invented signs</source>
        <translation>Erfundene Zeichen</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Printed letters</source>
        <translation>Gedruckte Buchstaben</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Outsiders of your own</source>
        <translation>Eigene Fremdzeichen</translation>
    </message>
    <message>
        <source>Outsiders drawn</source>
        <translation>Gezeichnete Fremdzeichen</translation>
    </message>
    <message>
        <source>Shifted views</source>
        <translation>Verschobene Ansichten</translation>
    </message>
    <message>
        <source>Bending</source>
        <translation>Biegung</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>It may be %1.</source>
        <translation>Erlaubt: %1.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>Tuner</name>
    <message>
        <source>MAP@R</source>
        <translation>MAP@R</translation>
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
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Vorsprung</translation>
    </message>
    <message>
        <source>If it is a digit at all: how often such an answer is right</source>
        <translation>Falls es überhaupt eine Ziffer ist: wie oft eine solche Antwort stimmt</translation>
    </message>
    <message>
        <source>How much farther the runner-up is</source>
        <translation>Um wie viel weiter die zweitnächste entfernt ist</translation>
    </message>
    <message numerus="yes">
        <source>%n signs beside each other; what follows is of the one drawn last.</source>
        <translation>
            <numerusform>%n Zeichen; was folgt, gilt ihm.</numerusform>
            <numerusform>%n Zeichen nebeneinander; was folgt, gilt dem zuletzt gezeichneten.</numerusform>
        </translation>
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
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Half of the pictures, as photos of faces allow; never writing.</source>
        <translation>Die Hälfte der Bilder, wie es Fotos von Gesichtern erlauben; nie Schrift.</translation>
    </message>
    <message>
        <source>Bending</source>
        <translation>Biegung</translation>
    </message>
    <message>
        <source>Smooth waves move parts by up to so many pixels: they grow, shrink and lean on their own.</source>
        <translation>Sanfte Wellen verschieben Teile um bis zu so viele Pixel: Sie wachsen, schrumpfen und neigen sich einzeln.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::BarChart</name>
    <message>
        <source>%1 bars; the arrow keys walk through them.</source>
        <translation>%1 Balken; die Pfeiltasten führen durch sie.</translation>
    </message>
    <message>
        <source>%1, logarithmic</source>
        <translation>%1, logarithmisch</translation>
    </message>
</context>
<context>
    <name>likeness::ui::BatchDesk</name>
    <message>
        <source>Drop a folder of pictures here, and each is answered. Where its sub-folders are labels, you also see what each was taken for.</source>
        <translation>Ziehen Sie einen Ordner mit Bildern hierher, und jedes Bild bekommt eine Antwort. Wo die Unterordner Labels sind, sehen Sie auch, wofür jedes gehalten wurde.</translation>
    </message>
    <message>
        <source>Choose a folder...</source>
        <translation>Ordner wählen...</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Only refused</source>
        <translation>Nur abgewiesene</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Gehalten für</translation>
    </message>
    <message>
        <source>Save as CSV...</source>
        <translation>Als CSV speichern...</translation>
    </message>
    <message>
        <source>Other folder...</source>
        <translation>Anderer Ordner...</translation>
    </message>
    <message>
        <source>Answers to the pictures</source>
        <translation>Antworten zu den Bildern</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>Antworten speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>Ordner mit Bildern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln Bild</numerusform>
            <numerusform>%Ln Bilder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln abgewiesen</numerusform>
            <numerusform>%Ln abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be read</source>
        <translation>
            <numerusform>%Ln nicht lesbar</numerusform>
            <numerusform>%Ln nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The answers are in %1.</source>
        <translation>Die Antworten stehen in %1.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::BatchModel</name>
    <message>
        <source>cannot be read</source>
        <translation>lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Nearest class</source>
        <translation>Nächste Klasse</translation>
    </message>
    <message>
        <source>Runner-up</source>
        <translation>Zweitnächste</translation>
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
        <source>More give harder triplets, and steps that take longer.</source>
        <translation>Mehr ergeben schwerere Triplets, und die Schritte dauern länger.</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Besteht aus</translation>
    </message>
    <message>
        <source>Samples a class, K</source>
        <translation>Beispiele je Klasse, K</translation>
    </message>
    <message>
        <source>P times K is %1; a batch has at most %2 samples.</source>
        <translation>P mal K ist %1; ein Batch hat höchstens %2 Beispiele.</translation>
    </message>
    <message>
        <source>Every batch holds P classes with K samples each.</source>
        <translation>Jeder Batch enthält P Klassen mit je K Beispielen.</translation>
    </message>
    <message>
        <source>A batch holds P × K samples, two by two. The contrastive loss looks at these pairs alone, others at all of the batch.</source>
        <translation>Ein Batch enthält P × K Beispiele, zu Paaren geordnet. Der kontrastive Verlust sieht nur diese Paare, andere den ganzen Batch.</translation>
    </message>
    <message>
        <source>A batch holds P × K samples.</source>
        <translation>Ein Batch enthält P × K Beispiele.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::BoxedPicture</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message numerus="yes">
        <source>%n boxes</source>
        <translation>
            <numerusform>%n Rahmen</numerusform>
            <numerusform>%n Rahmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::BudgetSection</name>
    <message>
        <source>Time</source>
        <translation>Dauer</translation>
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
        <source>Time or epochs</source>
        <translation>Zeit oder Epochen</translation>
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
        <source>How often every training sample is seen.</source>
        <translation>Wie oft jedes Trainingsbeispiel gesehen wird.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Früher Abbruch</translation>
    </message>
    <message>
        <source>Ends after so many measurements without a better score; 0: never.</source>
        <translation>Endet nach so vielen Messungen ohne besseres Ergebnis; 0: nie.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::CameraAnswers</name>
    <message>
        <source>Take to the sheet</source>
        <translation>Aufs Zeichenblatt übernehmen</translation>
    </message>
    <message>
        <source>Digits in the picture</source>
        <translation>Ziffern im Bild</translation>
    </message>
    <message>
        <source>The sign as the network sees it</source>
        <translation>Das Zeichen, wie das Netz es sieht</translation>
    </message>
    <message>
        <source>Puts this sign on the sheet under Draw, where it stays and can be looked at closely</source>
        <translation>Legt dieses Zeichen auf das Zeichenblatt unter „Zeichnen“, wo es bleibt und sich genau ansehen lässt</translation>
    </message>
    <message>
        <source>Which digits?</source>
        <translation>Welche Ziffern?</translation>
    </message>
    <message>
        <source>The digits in the picture come here, in the order in which they are read.</source>
        <translation>Die Ziffern im Bild erscheinen hier in der Reihenfolge, in der sie gelesen werden.</translation>
    </message>
    <message>
        <source>No digit in sight</source>
        <translation>Keine Ziffer in Sicht</translation>
    </message>
    <message>
        <source>Hold paper with a digit before the camera, so near that it is a tenth of the picture high.</source>
        <translation>Halten Sie Papier mit einer Ziffer so nah vor die Kamera, dass die Ziffer ein Zehntel der Bildhöhe einnimmt.</translation>
    </message>
    <message numerus="yes">
        <source>%n signs; a dash stands for one that is no digit. Click another to see it closely.</source>
        <translation>
            <numerusform>%n Zeichen; ein Strich steht für eines, das keine Ziffer ist. Klicken Sie auf ein anderes, um es genau zu sehen.</numerusform>
            <numerusform>%n Zeichen; ein Strich steht für eines, das keine Ziffer ist. Klicken Sie auf ein anderes, um es genau zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, at a distance of %2, within the threshold of %3.</source>
        <translation>%1, im Abstand von %2, innerhalb der Schwelle von %3.</translation>
    </message>
    <message>
        <source>Not a digit: nearest to %1, but at a distance of %2 it is beyond the threshold of %3.</source>
        <translation>Keine Ziffer: am nächsten an %1, doch mit einem Abstand von %2 jenseits der Schwelle von %3.</translation>
    </message>
    <message>
        <source>%1 pictures a second</source>
        <translation>%1 Bilder pro Sekunde</translation>
    </message>
</context>
<context>
    <name>likeness::ui::CameraDesk</name>
    <message>
        <source>Save picture...</source>
        <translation>Bild speichern...</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>bild.png</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>Bilder (*.png *.jpg)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Choose a camera, or drop a video here, and press Start: every digit on paper gets a box and its answer.</source>
        <translation>Wählen Sie eine Kamera, oder ziehen Sie ein Video hierher, und drücken Sie „Start“: Jede Ziffer auf Papier bekommt einen Rahmen und ihre Antwort.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>The pictures are black. Is the lens covered, or the room dark? You can also open a video.</source>
        <translation>Die Bilder sind schwarz. Ist die Linse verdeckt oder der Raum dunkel? Sie können auch ein Video öffnen.</translation>
    </message>
    <message>
        <source>Open a video...</source>
        <translation>Video öffnen...</translation>
    </message>
    <message>
        <source>No picture has come for %1 seconds. You can wait, or stop and choose another source.</source>
        <translation>Seit %1 Sekunden ist kein Bild gekommen. Sie können warten, oder stoppen und eine andere Quelle wählen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Noch einmal abspielen</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>Das Bild ließ sich nicht nach %1 schreiben.</translation>
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
    <name>likeness::ui::ClassScoresModel</name>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2-mal)</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>k-NN right</source>
        <translation>k-NN richtig</translation>
    </message>
    <message>
        <source>Precision@1</source>
        <translation>Precision@1</translation>
    </message>
    <message>
        <source>Mostly taken for</source>
        <translation>Meist gehalten für</translation>
    </message>
</context>
<context>
    <name>likeness::ui::CloudMap</name>
    <message>
        <source>Map of the embeddings</source>
        <translation>Karte der Embeddings</translation>
    </message>
    <message>
        <source>Arrow keys walk from point to point, Enter chooses, plus and minus zoom, 0 shows everything.</source>
        <translation>Pfeiltasten führen von Punkt zu Punkt, die Eingabetaste wählt aus, Plus und Minus zoomen, 0 zeigt alles.</translation>
    </message>
    <message>
        <source>Point %1</source>
        <translation>Punkt %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ColorChoice</name>
    <message>
        <source>Colour by</source>
        <translation>Färben nach</translation>
    </message>
    <message>
        <source>What colours the points</source>
        <translation>Was die Punkte färbt</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>Eine Farbe</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Farbe: %1</translation>
    </message>
    <message>
        <source>Clusters of the map</source>
        <translation>Cluster der Karte</translation>
    </message>
    <message>
        <source>Distance from a point</source>
        <translation>Abstand von einem Punkt</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ColorLegend</name>
    <message>
        <source>Legend: classes that are shown</source>
        <translation>Legende: gezeigte Klassen</translation>
    </message>
    <message>
        <source>Switches classes on and off. A double click shows one alone.</source>
        <translation>Schaltet Klassen ein und aus. Ein Doppelklick zeigt nur eine.</translation>
    </message>
    <message>
        <source>Select these points</source>
        <translation>Diese Punkte auswählen</translation>
    </message>
    <message>
        <source>Show these alone</source>
        <translation>Nur diese zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ColumnPicker</name>
    <message>
        <source>Filter columns</source>
        <translation>Spalten filtern</translation>
    </message>
    <message>
        <source>Columns of the vector</source>
        <translation>Spalten des Vektors</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 verwenden</translation>
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
    <name>likeness::ui::ComparisonPanel</name>
    <message>
        <source>MAP@R %1, k-NN accuracy %2</source>
        <translation>MAP@R %1, k-NN-Trefferquote %2</translation>
    </message>
    <message>
        <source>raw input %1</source>
        <translation>rohe Eingabe %1</translation>
    </message>
    <message>
        <source>untrained %1</source>
        <translation>untrainiert %1</translation>
    </message>
    <message>
        <source>MAP@R without learning: %1</source>
        <translation>MAP@R ohne Lernen: %1</translation>
    </message>
    <message>
        <source>on the test split</source>
        <translation>auf den Testdaten</translation>
    </message>
    <message>
        <source>on the calibration split</source>
        <translation>auf den Kalibrierungsdaten</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>Abweichende Einstellungen</translation>
    </message>
    <message>
        <source>The best by MAP@R first.</source>
        <translation>Der beste nach MAP@R zuerst.</translation>
    </message>
    <message>
        <source>Their maps show different samples.</source>
        <translation>Ihre Karten zeigen verschiedene Beispiele.</translation>
    </message>
    <message>
        <source>Not all were scored on the test split, so look at the split below each.</source>
        <translation>Nicht alle wurden auf den Testdaten ausgewertet; achten Sie darauf, welche Daten unter jedem stehen.</translation>
    </message>
    <message>
        <source>The same data, splits and seed.</source>
        <translation>Dieselben Daten, dieselbe Aufteilung und derselbe Seed.</translation>
    </message>
    <message>
        <source>No map was stored.</source>
        <translation>Es wurde keine Karte gespeichert.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ConfusionPicture</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Konfusionsmatrix</translation>
    </message>
    <message>
        <source>True: %1. Predicted: %2. %3 of %4, that is %5.</source>
        <translation>Tatsächlich: %1. Vorhergesagt: %2. %3 von %4, das sind %5.</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>vorhergesagt</translation>
    </message>
    <message>
        <source>true</source>
        <translation>tatsächlich</translation>
    </message>
    <message>
        <source>Colours and percentages are shares of a row. Point at a cell to read it.</source>
        <translation>Farben und Prozente sind Anteile einer Zeile. Zeigen Sie auf eine Zelle, um sie abzulesen.</translation>
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
    <name>likeness::ui::CureCard</name>
    <message>
        <source>Cures</source>
        <translation>Abhilfen</translation>
    </message>
    <message>
        <source>The run goes on from its last healthy state, or anew where it never was in one.</source>
        <translation>Der Lauf geht von seinem letzten gesunden Zustand weiter, oder von vorn, wo er nie in einem war.</translation>
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
        <source>%1 Their values cannot be compared; their k-NN accuracy and MAP@R can.</source>
        <translation>%1 Ihre Werte sind nicht vergleichbar; ihre k-NN-Trefferquote und MAP@R sind es.</translation>
    </message>
    <message>
        <source>MAP@R</source>
        <translation>MAP@R</translation>
    </message>
    <message>
        <source>Raw input</source>
        <translation>Rohe Eingabe</translation>
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
    <name>likeness::ui::DataPreviewPanel</name>
    <message>
        <source>%1 samples in %2 classes</source>
        <translation>%1 Beispiele in %2 Klassen</translation>
    </message>
    <message>
        <source>%1 more for the test</source>
        <translation>%1 weitere für den Test</translation>
    </message>
    <message>
        <source>largest to smallest class %1 : 1</source>
        <translation>größte zu kleinster Klasse %1 : 1</translation>
    </message>
    <message>
        <source>Here you see what a data set holds before a network learns from it. Choose one in the recipe, or drop a folder or a file here.</source>
        <translation>Hier sehen Sie, was ein Datensatz enthält, bevor ein Netz daraus lernt. Wählen Sie einen im Rezept, oder ziehen Sie einen Ordner oder eine Datei hierher.</translation>
    </message>
    <message>
        <source>Look at the &amp;data set</source>
        <translation>&amp;Datensatz ansehen</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>Sto&amp;pp</translation>
    </message>
    <message>
        <source>Samples of each class</source>
        <translation>Beispiele je Klasse</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>What they look like</source>
        <translation>Wie sie aussehen</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>&amp;Erneut lesen</translation>
    </message>
    <message>
        <source>Classes, the largest first</source>
        <translation>Klassen, die größte zuerst</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>And %1 more classes.</source>
        <translation>Und %1 weitere Klassen.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::DataSection</name>
    <message>
        <source>60,000 handwritten digits; 10,000 more are kept for the final score.</source>
        <translation>60.000 handgeschriebene Ziffern; weitere 10.000 sind für die Endwertung reserviert.</translation>
    </message>
    <message>
        <source>With one sub-folder a class, of pictures or of vectors (.npy); or with IDX files named as MNIST&apos;s.</source>
        <translation>Mit einem Unterordner je Klasse, mit Bildern oder Vektoren (.npy); oder mit IDX-Dateien, die wie bei MNIST heißen.</translation>
    </message>
    <message>
        <source>Vectors or pictures with their labels: .npy, .npz, .csv, .tsv; or a list of pairs.</source>
        <translation>Vektoren oder Bilder mit ihren Labels: .npy, .npz, .csv, .tsv; oder eine Liste von Paaren.</translation>
    </message>
    <message>
        <source>A folder of photos with a list of who is on which; or a .csv with file and identity.</source>
        <translation>Ein Ordner mit Fotos und einer Liste, wer auf welchem ist; oder eine .csv mit Datei und Identität.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>MNIST digits</source>
        <translation>MNIST-Ziffern</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Annotated photos</source>
        <translation>Annotierte Fotos</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>&amp;Datensatz</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Ordner oder Datei</translation>
    </message>
    <message>
        <source>It can also be dropped onto the page.</source>
        <translation>Lässt sich auch auf die Seite ziehen.</translation>
    </message>
    <message>
        <source>Choose the data set</source>
        <translation>Datensatz wählen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>A .npy of whole numbers or a text with a class a line; for a .npy of samples.</source>
        <translation>Eine .npy mit ganzen Zahlen oder ein Text mit einer Klasse je Zeile; für eine .npy mit Beispielen.</translation>
    </message>
    <message>
        <source>Choose the labels</source>
        <translation>Labels wählen</translation>
    </message>
    <message>
        <source>Who is on which photo</source>
        <translation>Wer auf welchem Foto ist</translation>
    </message>
    <message>
        <source>identity_CelebA.txt, or a .csv with file and identity; empty: found beside the photos.</source>
        <translation>identity_CelebA.txt oder eine .csv mit Datei und Identität; leer: wird neben den Fotos gesucht.</translation>
    </message>
    <message>
        <source>Choose the list of identities</source>
        <translation>Liste der Identitäten wählen</translation>
    </message>
    <message>
        <source>Where faces are</source>
        <translation>Wo Gesichter sind</translation>
    </message>
    <message>
        <source>list_bbox_celeba.txt; empty: found beside the photos.</source>
        <translation>list_bbox_celeba.txt; leer: wird neben den Fotos gesucht.</translation>
    </message>
    <message>
        <source>Choose the list of boxes</source>
        <translation>Liste der Rahmen wählen</translation>
    </message>
    <message>
        <source>Find the faces</source>
        <translation>Gesichter finden</translation>
    </message>
    <message>
        <source>By the detector of the Faces page, instead of by boxes.</source>
        <translation>Mit dem Detektor der Seite „Gesichter“ statt nach Rahmen.</translation>
    </message>
    <message>
        <source>Side of the pictures</source>
        <translation>Seite der Bilder</translation>
    </message>
    <message>
        <source>In pixels; every picture is brought to this square.</source>
        <translation>In Pixeln; jedes Bild wird auf dieses Quadrat gebracht.</translation>
    </message>
    <message>
        <source>Pictures that are no square</source>
        <translation>Nicht quadratische Bilder</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Share of a picture&apos;s sides that is kept around its middle; 1 keeps all.</source>
        <translation>Anteil der Bildseiten, der um die Mitte herum bleibt; 1 behält alles.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Otherwise pictures become grey.</source>
        <translation>Sonst werden Bilder grau.</translation>
    </message>
    <message>
        <source>Learn from embeddings of</source>
        <translation>Lernen aus Embeddings von</translation>
    </message>
    <message>
        <source>A frozen network: an experiment&apos;s folder or a face pack. Empty: the samples as they are.</source>
        <translation>Ein eingefrorenes Netz: Ordner eines Experiments oder ein Gesichtspaket. Leer: die Beispiele, wie sie sind.</translation>
    </message>
    <message>
        <source>Choose the experiment</source>
        <translation>Experiment wählen</translation>
    </message>
</context>
<context>
    <name>likeness::ui::DataWords</name>
    <message>
        <source>vectors of %1 numbers</source>
        <translation>Vektoren mit %1 Zahlen</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, colour</source>
        <translation>%1 × %2 Pixel, farbig</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, grey</source>
        <translation>%1 × %2 Pixel, grau</translation>
    </message>
    <message>
        <source>Here you watch a network learn which handwritten digits are alike. Afterwards you draw one, and it says which digit it is, or that it is none.</source>
        <translation>Hier sehen Sie zu, wie ein Netz lernt, welche handgeschriebenen Ziffern sich ähneln. Danach zeichnen Sie eine, und es sagt, welche Ziffer es ist, oder dass es keine ist.</translation>
    </message>
    <message>
        <source>Here you watch a network learn which of your pictures are alike, until those of one class lie together.</source>
        <translation>Hier sehen Sie zu, wie ein Netz lernt, welche Ihrer Bilder sich ähneln, bis die einer Klasse beisammenliegen.</translation>
    </message>
    <message>
        <source>Here you watch a network learn which of your vectors are alike, until those of one class lie together.</source>
        <translation>Hier sehen Sie zu, wie ein Netz lernt, welche Ihrer Vektoren sich ähneln, bis die einer Klasse beisammenliegen.</translation>
    </message>
    <message>
        <source>Here you watch a network learn which photos show the same person. It is then asked about people whom it never saw.</source>
        <translation>Hier sehen Sie zu, wie ein Netz lernt, welche Fotos dieselbe Person zeigen. Danach wird es nach Personen gefragt, die es nie gesehen hat.</translation>
    </message>
    <message>
        <source>The map of 1,000 vectors appears with the first steps.</source>
        <translation>Die Karte von 1.000 Vektoren erscheint mit den ersten Schritten.</translation>
    </message>
    <message>
        <source>The map of 1,000 photos appears with the first steps.</source>
        <translation>Die Karte von 1.000 Fotos erscheint mit den ersten Schritten.</translation>
    </message>
    <message>
        <source>The map of 1,000 pictures appears with the first steps.</source>
        <translation>Die Karte von 1.000 Bildern erscheint mit den ersten Schritten.</translation>
    </message>
    <message>
        <source>calibration vectors on their principal plane (PCA)</source>
        <translation>Kalibriervektoren auf ihrer Hauptebene (PCA)</translation>
    </message>
    <message>
        <source>calibration photos on their principal plane (PCA)</source>
        <translation>Kalibrierfotos auf ihrer Hauptebene (PCA)</translation>
    </message>
    <message>
        <source>calibration pictures on their principal plane (PCA)</source>
        <translation>Kalibrierbilder auf ihrer Hauptebene (PCA)</translation>
    </message>
    <message>
        <source>Stopped. What was learnt is kept.</source>
        <translation>Gestoppt. Das Gelernte bleibt erhalten.</translation>
    </message>
    <message>
        <source>Finished early: the score no longer rose. The weights that scored best are kept.</source>
        <translation>Vorzeitig fertig: Das Ergebnis wurde nicht mehr besser. Die Gewichte mit dem besten Ergebnis bleiben erhalten.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Fertig.</translation>
    </message>
    <message>
        <source>The network knows %1 of the digits it never saw.</source>
        <translation>Das Netz erkennt %1 der nie gesehenen Ziffern.</translation>
    </message>
    <message>
        <source>The network knows the class of %1 of the pictures it never saw.</source>
        <translation>Das Netz erkennt die Klasse bei %1 der nie gesehenen Bilder.</translation>
    </message>
    <message>
        <source>The network knows the class of %1 of the vectors it never saw.</source>
        <translation>Das Netz erkennt die Klasse bei %1 der nie gesehenen Vektoren.</translation>
    </message>
    <message>
        <source>Of the photos that the network never saw, %1 lie nearest to others of the same person.</source>
        <translation>Von den Fotos, die das Netz nie gesehen hat, liegen %1 am nächsten bei anderen derselben Person.</translation>
    </message>
    <message>
        <source>The network knows %1 of the digits it never saw, but its distances have collapsed: it can hardly tell what is no digit.</source>
        <translation>Das Netz erkennt %1 der nie gesehenen Ziffern, doch seine Abstände sind kollabiert: Es kann kaum sagen, was keine Ziffer ist.</translation>
    </message>
    <message>
        <source>The network finds the class of %1 of what it never saw, but its distances have collapsed: they hardly say how alike two samples are.</source>
        <translation>Das Netz findet die Klasse bei %1 des nie Gesehenen, doch seine Abstände sind kollabiert: Sie sagen kaum, wie ähnlich sich zwei Beispiele sind.</translation>
    </message>
    <message>
        <source>Identical samples in more than one split: %1.</source>
        <translation>Identische Beispiele in mehr als einem Teil: %1.</translation>
    </message>
    <message>
        <source>Identities in more than one split: %1.</source>
        <translation>Identitäten in mehr als einem Teil: %1.</translation>
    </message>
    <message>
        <source>Scores are better than they would be without.</source>
        <translation>Die Ergebnisse sind besser, als sie sonst wären.</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <source>calibration vectors by %1</source>
        <translation>Kalibriervektoren nach %1</translation>
    </message>
    <message>
        <source>calibration photos by %1</source>
        <translation>Kalibrierfotos nach %1</translation>
    </message>
    <message>
        <source>calibration pictures by %1</source>
        <translation>Kalibrierbilder nach %1</translation>
    </message>
    <message>
        <source>test split of %1</source>
        <translation>Testteil von %1</translation>
    </message>
    <message>
        <source>calibration split of %1</source>
        <translation>Kalibrierteil von %1</translation>
    </message>
    <message>
        <source>embeddings of %1</source>
        <translation>Einbettungen von %1</translation>
    </message>
    <message>
        <source>%1 numbers a sample as they are</source>
        <translation>%1 Zahlen je Beispiel, wie sie sind</translation>
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
    <name>likeness::ui::DiagnosisPanel</name>
    <message>
        <source>Look for oddities</source>
        <translation>Auffälligkeiten suchen</translation>
    </message>
    <message>
        <source>Select these</source>
        <translation>Diese auswählen</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopien</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Labels (rows) and what their neighbours say (columns)</source>
        <translation>Labels (Zeilen) und was ihre Nachbarn sagen (Spalten)</translation>
    </message>
    <message>
        <source>Looking...</source>
        <translation>Wird gesucht...</translation>
    </message>
    <message>
        <source>Finds labels that their neighbours do not share, rows that are there twice, rows that lie alone, and labels that are taken for each other.</source>
        <translation>Findet Labels, die ihre Nachbarn nicht teilen, Zeilen, die doppelt da sind, Zeilen, die abseits liegen, und Labels, die miteinander verwechselt werden.</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Widerspruch</translation>
    </message>
    <message>
        <source>These rows have no labels.</source>
        <translation>Diese Zeilen haben keine Labels.</translation>
    </message>
    <message>
        <source>All rows have the label of their neighbours.</source>
        <translation>Alle Zeilen haben das Label ihrer Nachbarn.</translation>
    </message>
    <message>
        <source>Labels with the most of %1 neighbours against them, first</source>
        <translation>Zuerst die Labels, denen die meisten von %1 Nachbarn widersprechen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>No row is there twice.</source>
        <translation>Keine Zeile ist doppelt da.</translation>
    </message>
    <message>
        <source>%1 groups of equal rows</source>
        <translation>Gruppen gleicher Zeilen: %1</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Abseits</translation>
    </message>
    <message>
        <source>How much sparser a row lies than its %1 neighbours (local outlier factor); about 1 is usual</source>
        <translation>Wie viel dünner besetzt die Umgebung einer Zeile ist als die ihrer %1 Nachbarn (Local Outlier Factor); etwa 1 ist üblich</translation>
    </message>
    <message>
        <source>By %1 neighbours %2 % are given their label; always saying the commonest: %3 %. A click on a cell selects its rows.</source>
        <translation>Nach %1 Nachbarn bekommen %2 % ihr Label; immer das häufigste zu sagen: %3 %. Ein Klick auf eine Zelle wählt ihre Zeilen aus.</translation>
    </message>
    <message>
        <source>%1, by its neighbours %2: %3</source>
        <translation>%1, nach den Nachbarn %2: %3</translation>
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
    <name>likeness::ui::DistanceHistogramView</name>
    <message>
        <source>Distances within and between labels</source>
        <translation>Abstände innerhalb der Labels und zwischen ihnen</translation>
    </message>
    <message>
        <source>Mean distance within labels %1, between labels %2</source>
        <translation>Mittlerer Abstand innerhalb der Labels %1, zwischen Labels %2</translation>
    </message>
    <message>
        <source>within labels</source>
        <translation>innerhalb der Labels</translation>
    </message>
    <message>
        <source>between (dashed)</source>
        <translation>zwischen Labels (gestrichelt)</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Abstand</translation>
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
    <name>likeness::ui::DrawDesk</name>
    <message>
        <source>Opening the experiment...</source>
        <translation>Experiment wird geöffnet...</translation>
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
    <name>likeness::ui::ExampleGrid</name>
    <message>
        <source>Samples of each class</source>
        <translation>Beispiele je Klasse</translation>
    </message>
    <message>
        <source>%1, sample %2</source>
        <translation>%1, Beispiel %2</translation>
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
    <message>
        <source>Share of the test split whose nearest references have the right label</source>
        <translation>Anteil der Testdaten, deren nächste Referenzen das richtige Label haben</translation>
    </message>
    <message>
        <source>How well every test sample finds all others of its class. It ranks runs whatever their losses are.</source>
        <translation>Wie gut jedes Testbeispiel alle anderen seiner Klasse findet. Ordnet Läufe, gleich welche Verluste sie haben.</translation>
    </message>
    <message>
        <source>Of the last training steps; comparable between runs with the same loss only</source>
        <translation>Aus den letzten Trainingsschritten; nur zwischen Läufen mit demselben Verlust vergleichbar</translation>
    </message>
    <message>
        <source>MAP@R</source>
        <translation>MAP@R</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Finished early</source>
        <translation>Vorzeitig fertig</translation>
    </message>
    <message>
        <source>Raw input</source>
        <translation>Rohe Eingabe</translation>
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
    <message>
        <source>Select one experiment to see its curves, or several to compare them.</source>
        <translation>Wählen Sie ein Experiment aus, um seine Kurven zu sehen, oder mehrere, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>Select at most %1 experiments to compare.</source>
        <translation>Wählen Sie zum Vergleichen höchstens %1 Experimente aus.</translation>
    </message>
    <message>
        <source>They are ranked by MAP@R.</source>
        <translation>Sie sind nach MAP@R geordnet.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExplorePage</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Map settings</source>
        <translation>Einstellungen der Karte</translation>
    </message>
    <message>
        <source>Selection and neighbours</source>
        <translation>Auswahl und Nachbarn</translation>
    </message>
    <message>
        <source>Here embeddings become a map: what is alike lies together. Drop a file on this page (.npy, .npz, .csv, .tsv, TensorBoard&apos;s projector_config.pbtxt), or open one.</source>
        <translation>Hier werden Embeddings zur Karte: Was sich ähnelt, liegt beisammen. Ziehen Sie eine Datei auf diese Seite (.npy, .npz, .csv, .tsv, projector_config.pbtxt von TensorBoard), oder öffnen Sie eine.</translation>
    </message>
    <message>
        <source>Open a file...</source>
        <translation>Datei öffnen...</translation>
    </message>
    <message>
        <source>Explore the open experiment</source>
        <translation>Geöffnetes Experiment erkunden</translation>
    </message>
    <message>
        <source>Explore the faces of the library</source>
        <translation>Gesichter der Bibliothek erkunden</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Oddities</source>
        <translation>Auffälligkeiten</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Wird gelesen...</translation>
    </message>
    <message>
        <source>%1: %2 rows of %3 numbers</source>
        <translation>%1: %2 Zeilen mit je %3 Zahlen</translation>
    </message>
    <message>
        <source>Reading embeddings</source>
        <translation>Embeddings werden gelesen</translation>
    </message>
    <message>
        <source>Making a map</source>
        <translation>Karte wird erstellt</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are labelled &quot;%1&quot; now.</source>
        <translation>
            <numerusform>%n Zeile hat jetzt das Label „%1“.</numerusform>
            <numerusform>%n Zeilen haben jetzt das Label „%1“.</numerusform>
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
    <name>likeness::ui::ExportButton</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>The network with its references and its threshold, for other programs, with an example in Python and in C++.</source>
        <translation>Das Netz mit seinen Referenzen und seiner Schwelle, für andere Programme, mit einem Beispiel in Python und in C++.</translation>
    </message>
    <message>
        <source>TorchScript, for LibTorch and PyTorch...</source>
        <translation>TorchScript, für LibTorch und PyTorch...</translation>
    </message>
    <message>
        <source>ONNX, for OpenCV, onnxruntime and others...</source>
        <translation>ONNX, für OpenCV, onnxruntime und andere...</translation>
    </message>
    <message>
        <source>Folder for the network</source>
        <translation>Ordner für das Netz</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExportMenu</name>
    <message>
        <source>The view as a picture (PNG, SVG, PDF)...</source>
        <translation>Die Ansicht als Bild (PNG, SVG, PDF)...</translation>
    </message>
    <message>
        <source>A page to share (HTML)...</source>
        <translation>Eine Seite zum Teilen (HTML)...</translation>
    </message>
    <message>
        <source>Save the map as a page</source>
        <translation>Karte als Seite speichern</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>Seiten (*.html)</translation>
    </message>
    <message>
        <source>The frames as a film (GIF, MP4)...</source>
        <translation>Die Einzelbilder als Film (GIF, MP4)...</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.json *.npy)</source>
        <translation>Tabellen (*.csv *.tsv *.json *.npy)</translation>
    </message>
    <message>
        <source>Places and columns (CSV, TSV, JSON, NPY)...</source>
        <translation>Positionen und Spalten (CSV, TSV, JSON, NPY)...</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Karte speichern</translation>
    </message>
    <message>
        <source>The selection (CSV, TSV, JSON, NPY)...</source>
        <translation>Die Auswahl (CSV, TSV, JSON, NPY)...</translation>
    </message>
    <message>
        <source>Save the selection</source>
        <translation>Auswahl speichern</translation>
    </message>
    <message>
        <source>The neighbours (CSV, TSV, JSON)...</source>
        <translation>Die Nachbarn (CSV, TSV, JSON)...</translation>
    </message>
    <message>
        <source>For TensorBoard&apos;s projector...</source>
        <translation>Für den Projektor von TensorBoard...</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Bilder (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Save the neighbours</source>
        <translation>Nachbarn speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.json)</source>
        <translation>Tabellen (*.csv *.tsv *.json)</translation>
    </message>
    <message>
        <source>A folder for TensorBoard&apos;s files</source>
        <translation>Ordner für die Dateien von TensorBoard</translation>
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
    <name>likeness::ui::HeadsPanel</name>
    <message>
        <source>Samples as they are</source>
        <translation>Beispiele, wie sie sind</translation>
    </message>
    <message>
        <source>Embeddings of the open experiment</source>
        <translation>Embeddings des geöffneten Experiments</translation>
    </message>
    <message>
        <source>Classes weigh the same, whatever their size</source>
        <translation>Klassen zählen gleich viel, egal wie groß sie sind</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>Heads: classifiers on what a network has made</source>
        <translation>Köpfe: Klassifikatoren auf dem, was ein Netz erzeugt hat</translation>
    </message>
    <message>
        <source>Nearest neighbours, nearest class mean, a softmax layer and a multilayer perceptron learn from the same training split and are scored on the same test split. The network below them does not change.</source>
        <translation>Nächste Nachbarn, nächstes Klassenmittel, eine Softmax-Schicht und ein mehrschichtiges Perzeptron lernen aus denselben Trainingsdaten und werden auf denselben Testdaten ausgewertet. Das Netz darunter ändert sich nicht.</translation>
    </message>
    <message>
        <source>No experiment is open: train one first, or open one.</source>
        <translation>Kein Experiment ist geöffnet: Trainieren Sie zuerst eines, oder öffnen Sie eines.</translation>
    </message>
    <message>
        <source>Comparing heads</source>
        <translation>Köpfe werden verglichen</translation>
    </message>
    <message>
        <source>On %1. Learnt from %2 samples, scored on %3 of %4 classes: %5.</source>
        <translation>Auf %1. Gelernt aus %2 Beispielen, ausgewertet auf %3 aus %4 Klassen: %5.</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Right, of all</source>
        <translation>Richtig, von allen</translation>
    </message>
    <message>
        <source>Right, mean of classes</source>
        <translation>Richtig, Mittel der Klassen</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Majority class (baseline)</source>
        <translation>Häufigste Klasse (Vergleichswert)</translation>
    </message>
    <message>
        <source>Always the class that is most frequent in training</source>
        <translation>Immer die Klasse, die im Training am häufigsten ist</translation>
    </message>
    <message numerus="yes">
        <source>%n passes</source>
        <translation>
            <numerusform>%n Durchlauf</numerusform>
            <numerusform>%n Durchläufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::Health</name>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
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
        <source>k-NN accuracy</source>
        <translation>k-NN-Trefferquote</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Step %1, learning rate %2.</source>
        <translation>Schritt %1, Lernrate %2.</translation>
    </message>
    <message>
        <source>%1 since step %2</source>
        <translation>%1 seit Schritt %2</translation>
    </message>
    <message>
        <source>Above %1, the loss of equal embeddings: negatives are nearer than positives.</source>
        <translation>Über %1, dem Verlust bei gleichen Embeddings: Negative sind näher als Positive.</translation>
    </message>
    <message>
        <source>At %1, where it would be if all embeddings were the same.</source>
        <translation>Bei %1, wo er läge, wenn alle Embeddings gleich wären.</translation>
    </message>
    <message>
        <source>Below %1, where it would be if all embeddings were the same.</source>
        <translation>Unter %1, wo er läge, wenn alle Embeddings gleich wären.</translation>
    </message>
    <message>
        <source>Standard deviations %1 and %2.</source>
        <translation>Standardabweichungen %1 und %2.</translation>
    </message>
    <message>
        <source>Mean distance within and between classes: both have shrunk.</source>
        <translation>Mittlerer Abstand innerhalb und zwischen Klassen: Beide sind geschrumpft.</translation>
    </message>
    <message>
        <source>Mean distance within and between classes: hardly different yet.</source>
        <translation>Mittlerer Abstand innerhalb und zwischen Klassen: noch kaum verschieden.</translation>
    </message>
    <message>
        <source>Mean distance within and between classes: others are %1 times as far as one&apos;s own.</source>
        <translation>Mittlerer Abstand innerhalb und zwischen Klassen: Fremde sind %1-mal so weit weg wie die eigenen.</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Effektiver Rang</translation>
    </message>
    <message>
        <source>The embeddings vary in about so many of %1 directions.</source>
        <translation>Die Embeddings variieren in etwa so vielen von %1 Richtungen.</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Length of the gradient: nothing pulls at the weights any more.</source>
        <translation>Länge des Gradienten: Nichts zieht mehr an den Gewichten.</translation>
    </message>
    <message>
        <source>Length of the gradient, the pull on the weights.</source>
        <translation>Länge des Gradienten: wie stark er an den Gewichten zieht.</translation>
    </message>
    <message>
        <source>On calibration samples that are held out of training.</source>
        <translation>Auf Kalibrierbeispielen, die nicht ins Training eingehen.</translation>
    </message>
    <message>
        <source>May still be high: neighbours are found in any heap, so it does not show the collapse.</source>
        <translation>Kann noch hoch sein: Nachbarn finden sich in jedem Haufen, darum zeigt sie den Kollaps nicht.</translation>
    </message>
    <message>
        <source>%1 samples/s</source>
        <translation>%1 Beispiele/s</translation>
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
    <name>likeness::ui::LabViews</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>One run of the recipe, watched live</source>
        <translation>Ein Lauf des Rezepts, live verfolgt</translation>
    </message>
    <message>
        <source>What is learnt from, and how it is divided</source>
        <translation>Woraus gelernt wird und wie es aufgeteilt ist</translation>
    </message>
    <message>
        <source>Every score of the run, beside its baselines</source>
        <translation>Alle Ergebnisse des Laufs neben ihren Vergleichswerten</translation>
    </message>
    <message>
        <source>One setting at several values, side by side</source>
        <translation>Eine Einstellung mit mehreren Werten, nebeneinander</translation>
    </message>
    <message>
        <source>Let Bayesian optimisation look for better settings</source>
        <translation>Bayessche Optimierung nach besseren Einstellungen suchen lassen</translation>
    </message>
    <message>
        <source>Classifiers on a frozen embedding, in one table</source>
        <translation>Klassifikatoren auf einem eingefrorenen Embedding, in einer Tabelle</translation>
    </message>
    <message>
        <source>Five lessons on what goes wrong, and what heals it</source>
        <translation>Fünf Lektionen darüber, was schiefgeht und was hilft</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LayerTableView</name>
    <message>
        <source>Residual %1</source>
        <translation>Residual %1</translation>
    </message>
    <message>
        <source>Convolution %1</source>
        <translation>Faltung %1</translation>
    </message>
    <message>
        <source>Hidden layer</source>
        <translation>Versteckte Schicht</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Folds and unfolds the table of layers</source>
        <translation>Klappt die Tabelle der Schichten auf und zu</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Layers: %1, weights: %2</source>
        <translation>Schichten: %1, Gewichte: %2</translation>
    </message>
    <message>
        <source>Layers: %1, weights: about %2</source>
        <translation>Schichten: %1, Gewichte: etwa %2</translation>
    </message>
    <message>
        <source>Counted anew when the data set has been read.</source>
        <translation>Wird neu gezählt, sobald der Datensatz gelesen ist.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LessonGuide</name>
    <message>
        <source>&amp;Train</source>
        <translation>Tra&amp;inieren</translation>
    </message>
    <message>
        <source>&amp;Train them all</source>
        <translation>Alle tra&amp;inieren</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>Suc&amp;hen</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>Zeic&amp;hnen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zurüc&amp;k</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation>Lektion verlassen</translation>
    </message>
    <message>
        <source>Lesson %1, step %2 of %3: %4</source>
        <translation>Lektion %1, Schritt %2 von %3: %4</translation>
    </message>
    <message>
        <source>Lesson %1: %2</source>
        <translation>Lektion %1: %2</translation>
    </message>
    <message>
        <source>What to expect: %1</source>
        <translation>Zu erwarten: %1</translation>
    </message>
    <message>
        <source>What to notice: %1</source>
        <translation>Zu beachten: %1</translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <translation>Benötigt: %1.</translation>
    </message>
    <message>
        <source>Learns from %1</source>
        <translation>Lernt aus %1</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Nächster Schritt</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>The lesson needs %1</source>
        <translation>Für die Lektion benötigt: %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LessonsPanel</name>
    <message>
        <source>Needs %1.</source>
        <translation>Benötigt: %1.</translation>
    </message>
    <message>
        <source>Each lesson is a mistake or a question that many have met, as something that runs here: what to do, what should come out, and what to look at.</source>
        <translation>Jede Lektion ist ein Fehler oder eine Frage, auf die viele gestoßen sind, als etwas, das hier läuft: was zu tun ist, was herauskommen soll und worauf zu achten ist.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Begin the lesson &quot;%1&quot;</source>
        <translation>Lektion „%1“ beginnen</translation>
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
    <message>
        <source>Up to %1 whole numbers from %2 to %3, please, with commas between.</source>
        <translation>Bitte bis zu %1 ganze Zahlen von %2 bis %3, durch Kommas getrennt.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LiveChoices</name>
    <message>
        <source>Whom to look for</source>
        <translation>Nach wem gesucht wird</translation>
    </message>
    <message>
        <source>with</source>
        <translation>Gesucht:</translation>
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
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
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
    <message>
        <source>How far apart two classes should be, in units of the distance.</source>
        <translation>Wie weit zwei Klassen auseinander sein sollen, in Einheiten des Abstands.</translation>
    </message>
    <message>
        <source>How far from 1 and from 0 similarities may stay without being pulled.</source>
        <translation>Wie weit Ähnlichkeiten von 1 und von 0 entfernt bleiben dürfen, ohne gezogen zu werden.</translation>
    </message>
    <message>
        <source>How much nearer to its own representative than to others, as a cosine.</source>
        <translation>Wie viel näher am eigenen Repräsentanten als an anderen, als Kosinus.</translation>
    </message>
    <message>
        <source>Added to the angle of the right class, in radians.</source>
        <translation>Wird zum Winkel der richtigen Klasse addiert, in Radiant.</translation>
    </message>
    <message>
        <source>Taken off the cosine of the right class.</source>
        <translation>Wird vom Kosinus der richtigen Klasse abgezogen.</translation>
    </message>
    <message>
        <source>Weigh classes</source>
        <translation>Klassen gewichten</translation>
    </message>
    <message>
        <source>A class counts by one over its size, so that large ones do not rule.</source>
        <translation>Eine Klasse zählt mit dem Kehrwert ihrer Größe, damit große nicht überwiegen.</translation>
    </message>
    <message>
        <source>Temperature, τ</source>
        <translation>Temperatur, τ</translation>
    </message>
    <message>
        <source>Small values look at the nearest samples only.</source>
        <translation>Kleine Werte beachten nur die nächsten Beispiele.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skalierung</translation>
    </message>
    <message>
        <source>Factor on the cosines: high values look at the hardest only.</source>
        <translation>Faktor für die Kosinuswerte: Hohe Werte beachten nur die schwersten.</translation>
    </message>
    <message>
        <source>Weight of positives, α</source>
        <translation>Gewicht der Positive, α</translation>
    </message>
    <message>
        <source>High values pull the farthest pairs most.</source>
        <translation>Hohe Werte ziehen die fernsten Paare am stärksten.</translation>
    </message>
    <message>
        <source>Weight of negatives, β</source>
        <translation>Gewicht der Negative, β</translation>
    </message>
    <message>
        <source>High values push the nearest pairs most.</source>
        <translation>Hohe Werte stoßen die nächsten Paare am stärksten ab.</translation>
    </message>
    <message>
        <source>Threshold, λ</source>
        <translation>Schwelle, λ</translation>
    </message>
    <message>
        <source>The similarity from which pairs begin to count.</source>
        <translation>Die Ähnlichkeit, ab der Paare zählen.</translation>
    </message>
    <message>
        <source>Length penalty</source>
        <translation>Längenstrafe</translation>
    </message>
    <message>
        <source>Weight of the squared lengths, which keeps them short.</source>
        <translation>Gewicht der quadrierten Längen; hält sie kurz.</translation>
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
    <name>likeness::ui::MapFilm</name>
    <message>
        <source>The film is saved in %1.</source>
        <translation>Der Film ist in %1 gespeichert.</translation>
    </message>
    <message>
        <source>A film is being written. The next can be begun after it.</source>
        <translation>Ein Film wird gerade geschrieben. Der nächste kann danach beginnen.</translation>
    </message>
    <message>
        <source>Save the frames as a film</source>
        <translation>Einzelbilder als Film speichern</translation>
    </message>
    <message>
        <source>Moving pictures (*.gif);;Films (*.mp4)</source>
        <translation>Bewegte Bilder (*.gif);;Filme (*.mp4)</translation>
    </message>
    <message>
        <source>Writing a film</source>
        <translation>Film wird geschrieben</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MapLegend</name>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
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
    <name>likeness::ui::MapRecipePanel</name>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <source>2D</source>
        <translation>2D</translation>
    </message>
    <message>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>Make the map</source>
        <translation>Karte erstellen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Angle (cosine)</source>
        <translation>Winkel (Kosinus)</translation>
    </message>
    <message>
        <source>How many neighbours a point is drawn to: more shows the large, fewer the small.</source>
        <translation>Zu wie vielen Nachbarn ein Punkt hingezogen wird: Mehr zeigen die großen Züge, weniger die kleinen.</translation>
    </message>
    <message>
        <source>How many neighbours hold a point: more shows the large, fewer the small.</source>
        <translation>Wie viele Nachbarn einen Punkt halten: Mehr zeigen die großen Züge, weniger die kleinen.</translation>
    </message>
    <message>
        <source>How close points may come: less makes denser clumps.</source>
        <translation>Wie nah Punkte sich kommen dürfen: Weniger ergibt dichtere Haufen.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>Helped by labels</source>
        <translation>Mit Hilfe der Labels</translation>
    </message>
    <message>
        <source>Rows of one label are drawn together. The map then shows the labels, too, not only the embeddings.</source>
        <translation>Zeilen mit demselben Label werden zusammengezogen. Die Karte zeigt dann auch die Labels, nicht nur die Embeddings.</translation>
    </message>
    <message>
        <source>Shown in</source>
        <translation>Gezeigt in</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Vergleichen nach</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexität</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Least distance</source>
        <translation>Kleinster Abstand</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>The directions in which the embeddings differ most. Straight and quick; what is far here is far apart.</source>
        <translation>Die Richtungen, in denen sich die Embeddings am meisten unterscheiden. Gerade und schnell; was hier weit auseinander liegt, ist es auch.</translation>
    </message>
    <message>
        <source>Keeps neighbours together. Sizes of clusters and distances between them mean little.</source>
        <translation>Hält Nachbarn beisammen. Die Größe von Clustern und die Abstände zwischen ihnen bedeuten wenig.</translation>
    </message>
    <message>
        <source>Keeps neighbours together and more of the large picture. Distances between clusters mean little.</source>
        <translation>Hält Nachbarn beisammen und bewahrt mehr vom großen Ganzen. Abstände zwischen Clustern bedeuten wenig.</translation>
    </message>
    <message>
        <source>Starting...</source>
        <translation>Wird gestartet...</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>KL divergence %1</source>
        <translation>KL-Divergenz %1</translation>
    </message>
    <message>
        <source>Share of the variance: %1</source>
        <translation>Anteil der Varianz: %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MapSearch</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Wie gesucht wird</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Row numbers</source>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::MapStage</name>
    <message>
        <source>Placing the points...</source>
        <translation>Punkte werden gesetzt...</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Einzelbild %1</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MapTheatre</name>
    <message>
        <source>Map of the embeddings</source>
        <translation>Karte der Embeddings</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <source>%1 is worked out beside the training in the time that it leaves, each map from the one before. What is watched is kept with the run.</source>
        <translation>%1 wird neben dem Training in der Zeit berechnet, die es übrig lässt, jede Karte aus der vorigen. Was Sie sich ansehen, wird beim Lauf gespeichert.</translation>
    </message>
    <message>
        <source>The plane of the largest spread; every frame of the run is kept.</source>
        <translation>Die Ebene der größten Streuung; jedes Einzelbild des Laufs bleibt erhalten.</translation>
    </message>
    <message>
        <source>Trails: shows where points came from. Click points of the map to choose them.</source>
        <translation>Spuren: zeigt, woher Punkte kamen. Klicken Sie auf Punkte der Karte, um sie zu wählen.</translation>
    </message>
    <message>
        <source>Save the frames as a film (GIF, MP4)</source>
        <translation>Einzelbilder als Film speichern (GIF, MP4)</translation>
    </message>
    <message>
        <source>The first map by %1 is being worked out beside the training.</source>
        <translation>Die erste Karte nach %1 wird neben dem Training berechnet.</translation>
    </message>
    <message>
        <source>Nobody watched this run by %1 while it trained, and only what was watched is kept. The page Explore maps what the run learnt in the end.</source>
        <translation>Niemand hat diesen Lauf während des Trainings nach %1 verfolgt, und nur was verfolgt wurde, bleibt erhalten. Die Seite „Erkunden“ zeigt auf einer Karte, was der Lauf am Ende gelernt hat.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MapTools</name>
    <message>
        <source>Show everything (0)</source>
        <translation>Alles zeigen (0)</translation>
    </message>
    <message>
        <source>Move: drag to pan (in 3D to turn), the wheel zooms</source>
        <translation>Bewegen: Ziehen verschiebt (in 3D dreht es), das Mausrad zoomt</translation>
    </message>
    <message>
        <source>Select by a rectangle. Shift adds, Alt takes away</source>
        <translation>Mit einem Rechteck auswählen. Umschalt fügt hinzu, Alt nimmt weg</translation>
    </message>
    <message>
        <source>Select by a lasso. Shift adds, Alt takes away</source>
        <translation>Mit einem Lasso auswählen. Umschalt fügt hinzu, Alt nimmt weg</translation>
    </message>
    <message>
        <source>How points are shown</source>
        <translation>Wie Punkte gezeigt werden</translation>
    </message>
    <message>
        <source>Names of clusters</source>
        <translation>Namen der Cluster</translation>
    </message>
    <message>
        <source>Pictures where there is room</source>
        <translation>Bilder, wo Platz ist</translation>
    </message>
    <message>
        <source>Density instead of points</source>
        <translation>Dichte statt Punkte</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Deckkraft</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MethodsPanel</name>
    <message>
        <source>Digits kept</source>
        <translation>Behaltene Ziffern</translation>
    </message>
    <message>
        <source>Signs let through</source>
        <translation>Durchgelassene Zeichen</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Kalibrieren</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>ROC area</source>
        <translation>ROC-Fläche</translation>
    </message>
    <message>
        <source>Without look-alikes</source>
        <translation>Ohne ähnliche Zeichen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Methods of refusing, compared</source>
        <translation>Methoden des Abweisens im Vergleich</translation>
    </message>
    <message>
        <source>Wanted share</source>
        <translation>Gewünschter Anteil</translation>
    </message>
    <message>
        <source>Finds the threshold of the chosen method and keeps it with the experiment</source>
        <translation>Findet die Schwelle der gewählten Methode und speichert sie mit dem Experiment</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (in Gebrauch)</translation>
    </message>
    <message>
        <source>Comparing all methods on the same pictures...</source>
        <translation>Alle Methoden werden auf denselben Bildern verglichen...</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MicroscopePanel</name>
    <message>
        <source>Back to the step</source>
        <translation>Zurück zum Schritt</translation>
    </message>
    <message>
        <source>Of some anchors the farthest positive and the nearest negative.</source>
        <translation>Zu einigen Ankern das fernste Positiv und das nächste Negativ.</translation>
    </message>
    <message>
        <source>Miner: %1.</source>
        <translation>Miner: %1.</translation>
    </message>
    <message>
        <source>Triplets</source>
        <translation>Triplets</translation>
    </message>
    <message>
        <source>While a run goes on, you see here which triplets it learns from. A click on a point of the map lists those that it was in.</source>
        <translation>Während ein Lauf im Gang ist, sehen Sie hier, aus welchen Triplets er lernt. Ein Klick auf einen Punkt der Karte listet die auf, in denen er vorkam.</translation>
    </message>
    <message>
        <source>Triplets of step %1</source>
        <translation>Triplets von Schritt %1</translation>
    </message>
    <message>
        <source>From the hardest to the easiest; the band is the margin of %1.</source>
        <translation>Vom schwersten zum leichtesten; das Band ist die Margin von %1.</translation>
    </message>
    <message>
        <source>From the hardest to the easiest.</source>
        <translation>Vom schwersten zum leichtesten.</translation>
    </message>
    <message>
        <source>Triplets of a point: %1</source>
        <translation>Triplets eines Punkts: %1</translation>
    </message>
    <message>
        <source>It was in no triplet so far, or no run goes on.</source>
        <translation>Er war bisher in keinem Triplet, oder kein Lauf ist im Gang.</translation>
    </message>
    <message>
        <source>The map shows calibration samples, which are never learnt from. These are the triplets that the network would form among them, the newest first. </source>
        <translation>Die Karte zeigt Kalibrierbeispiele, aus denen nie gelernt wird. Dies sind die Triplets, die das Netz unter ihnen bilden würde, die neuesten zuerst. </translation>
    </message>
    <message>
        <source>Pairs of step %1</source>
        <translation>Paare von Schritt %1</translation>
    </message>
    <message>
        <source>From the largest loss to none. Same ones are pulled together; different ones are pushed apart until the margin of %1, the upright line.</source>
        <translation>Vom größten Verlust bis zu keinem. Gleiche werden zusammengezogen; verschiedene werden auseinandergeschoben bis zur Margin von %1, dem senkrechten Strich.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::NeighboursPanel</name>
    <message>
        <source>Euclidean</source>
        <translation>Euklidisch</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Manhattan</source>
        <translation>Manhattan</translation>
    </message>
    <message>
        <source>Metric of the neighbours</source>
        <translation>Metrik der Nachbarn</translation>
    </message>
    <message>
        <source>Number of neighbours</source>
        <translation>Zahl der Nachbarn</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Selects the point and its neighbours</source>
        <translation>Wählt den Punkt und seine Nachbarn aus</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Click a point: its nearest in the space of the embeddings are listed here.</source>
        <translation>Klicken Sie auf einen Punkt: Hier stehen dann seine nächsten im Raum der Embeddings.</translation>
    </message>
    <message>
        <source>Nearest to row %1 among vectors of %2 numbers</source>
        <translation>Die nächsten zu Zeile %1 unter Vektoren mit %2 Zahlen</translation>
    </message>
    <message>
        <source>; %1 of %2 have its label, %3</source>
        <translation>; %1 von %2 haben ihr Label, %3</translation>
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
    <message>
        <source>Kind of network</source>
        <translation>Art des Netzes</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Versteckte Schichten</translation>
    </message>
    <message>
        <source>The width of each; none at all makes it a linear network.</source>
        <translation>Die Breite jeder Schicht; ganz ohne wird es ein lineares Netz.</translation>
    </message>
    <message>
        <source>How many numbers describe a sample; 2 can be drawn as they are.</source>
        <translation>Wie viele Zahlen ein Beispiel beschreiben; 2 lassen sich direkt zeichnen.</translation>
    </message>
    <message>
        <source>Length 1</source>
        <translation>Länge 1</translation>
    </message>
    <message>
        <source>Every embedding lies on a sphere, so that only angles count.</source>
        <translation>Jedes Embedding liegt auf einer Kugel, sodass nur Winkel zählen.</translation>
    </message>
    <message>
        <source>Own widths</source>
        <translation>Eigene Breiten</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Widths and further layers as you like.</source>
        <translation>Breiten und weitere Schichten nach Belieben.</translation>
    </message>
    <message>
        <source>Normalise hidden layers</source>
        <translation>Versteckte Schichten normalisieren</translation>
    </message>
    <message>
        <source>By batch: harder to break, as in the lesson of the collapse.</source>
        <translation>Je Stapel: schwerer aus dem Tritt zu bringen, siehe die Lektion über den Kollaps.</translation>
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
    <name>likeness::ui::OpenMenu</name>
    <message>
        <source>Faces of the library</source>
        <translation>Gesichter der Bibliothek</translation>
    </message>
    <message>
        <source>A file...</source>
        <translation>Eine Datei...</translation>
    </message>
    <message>
        <source>A folder...</source>
        <translation>Ein Ordner...</translation>
    </message>
    <message>
        <source>Experiment %1</source>
        <translation>Experiment %1</translation>
    </message>
    <message>
        <source>Open embeddings</source>
        <translation>Embeddings öffnen</translation>
    </message>
    <message>
        <source>Embeddings (*.npy *.npz *.csv *.tsv *.pbtxt);;All files (*)</source>
        <translation>Embeddings (*.npy *.npz *.csv *.tsv *.pbtxt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a folder of pictures, vectors or an experiment</source>
        <translation>Ordner mit Bildern, Vektoren oder einem Experiment öffnen</translation>
    </message>
</context>
<context>
    <name>likeness::ui::OptimizerSection</name>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Falls to</source>
        <translation>Sinkt auf</translation>
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
    <message>
        <source>&amp;Optimiser</source>
        <translation>&amp;Optimierer</translation>
    </message>
    <message>
        <source>Learning &amp;rate, η</source>
        <translation>Lern&amp;rate, η</translation>
    </message>
    <message>
        <source>The size of a step, at its highest.</source>
        <translation>Die Schrittweite an ihrem Höchstwert.</translation>
    </message>
    <message>
        <source>Momentum, μ</source>
        <translation>Momentum, μ</translation>
    </message>
    <message>
        <source>Share of the last step that goes on.</source>
        <translation>Anteil des letzten Schritts, der weiterwirkt.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Gradienten begrenzen</translation>
    </message>
    <message>
        <source>Longer gradients are shortened to this length; 0 lets them be.</source>
        <translation>Längere Gradienten werden auf diese Länge gekürzt; 0 lässt sie, wie sie sind.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Lernratenplan</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>Share of the budget in which the rate rises.</source>
        <translation>Anteil des Budgets, in dem die Rate steigt.</translation>
    </message>
    <message>
        <source>Share of the learning rate that is left at the end; 1 keeps it.</source>
        <translation>Anteil der Lernrate, der am Ende bleibt; 1 hält sie konstant.</translation>
    </message>
    <message>
        <source>Falls after</source>
        <translation>Sinkt nach</translation>
    </message>
    <message>
        <source>Share of the budget between two falls.</source>
        <translation>Anteil des Budgets zwischen zwei Absenkungen.</translation>
    </message>
    <message>
        <source>Falls by the factor</source>
        <translation>Sinkt um den Faktor</translation>
    </message>
    <message>
        <source>What the rate is multiplied by at each fall.</source>
        <translation>Womit die Rate bei jeder Absenkung multipliziert wird.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Geduld</translation>
    </message>
    <message>
        <source>Measurements without a better score before the rate falls.</source>
        <translation>Messungen ohne besseres Ergebnis, bevor die Rate sinkt.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::OutsidersSection</name>
    <message>
        <source>Outsiders</source>
        <translation>Fremdzeichen</translation>
    </message>
    <message>
        <source>Outsiders for every digit</source>
        <translation>Fremdzeichen je Ziffer</translation>
    </message>
    <message>
        <source>Pictures of no digit in every batch, so that the network keeps such things away.</source>
        <translation>Bilder in jedem Stapel, die keine Ziffer sind, damit das Netz solches fernhält.</translation>
    </message>
    <message>
        <source>Made of digits</source>
        <translation>Aus Ziffern gemacht</translation>
    </message>
    <message>
        <source>Halves joined, digits laid over each other, mirrored, turned.</source>
        <translation>Zusammengefügte Hälften, übereinandergelegte, gespiegelte und gedrehte Ziffern.</translation>
    </message>
    <message>
        <source>Invented signs</source>
        <translation>Erfundene Zeichen</translation>
    </message>
    <message>
        <source>Alphabets that nobody writes, made of random strokes.</source>
        <translation>Alphabete, die niemand schreibt, aus zufälligen Strichen.</translation>
    </message>
    <message>
        <source>What is let in here is an example of what will be refused: somebody knew what else there is. Say so beside the scores.</source>
        <translation>Was hier eingelassen wird, ist ein Beispiel dessen, was abgelehnt werden soll: Jemand wusste, was es sonst noch gibt. Das gehört neben die Ergebnisse.</translation>
    </message>
    <message>
        <source>Outlier exposure</source>
        <translation>Outlier Exposure (gezeigte Fremdzeichen)</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Formen</translation>
    </message>
    <message>
        <source>Polygons, stars, waves, crosses and arrows.</source>
        <translation>Vielecke, Sterne, Wellen, Kreuze und Pfeile.</translation>
    </message>
    <message>
        <source>Printed letters</source>
        <translation>Gedruckte Buchstaben</translation>
    </message>
    <message>
        <source>Letters and marks of drawn fonts, as a plotter writes them.</source>
        <translation>Buchstaben und Zeichen gezeichneter Schriften, wie ein Plotter sie schreibt.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Blobs and speckles.</source>
        <translation>Kleckse und Sprenkel.</translation>
    </message>
    <message>
        <source>Of your own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>A folder of pictures, an IDX file or ink of what is no digit. Empty: none.</source>
        <translation>Ein Ordner mit Bildern, eine IDX-Datei oder Zeichnungen von dem, was keine Ziffer ist. Leer: keine.</translation>
    </message>
    <message>
        <source>Choose the outsiders</source>
        <translation>Fremdzeichen wählen</translation>
    </message>
    <message>
        <source>Drawn beforehand</source>
        <translation>Vorab gezeichnet</translation>
    </message>
    <message>
        <source>So many pictures, of all kinds together but those made of digits.</source>
        <translation>So viele Bilder, alle Arten zusammen außer den aus Ziffern gemachten.</translation>
    </message>
    <message>
        <source>Batches made of pairs take none.</source>
        <translation>Stapel aus Paaren nehmen keine.</translation>
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
    <name>likeness::ui::PairList</name>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Paare</translation>
    </message>
    <message>
        <source>%1 and %2, %3, at %4; %5</source>
        <translation>%1 und %2, %3, im Abstand %4; %5</translation>
    </message>
    <message>
        <source>adds %1 to the loss</source>
        <translation>trägt %1 zum Verlust bei</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>ruht</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erstes</translation>
    </message>
    <message>
        <source>second</source>
        <translation>zweites</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>Abstand %1</translation>
    </message>
    <message>
        <source>%1, at rest</source>
        <translation>%1, ruht</translation>
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
    <name>likeness::ui::PathField</name>
    <message>
        <source>Choose a file, please.</source>
        <translation>Bitte wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Choose a folder, please.</source>
        <translation>Bitte wählen Sie einen Ordner.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
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
        <source>This is a folder; choose a file in it.</source>
        <translation>Das ist ein Ordner; wählen Sie eine Datei darin.</translation>
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
    <name>likeness::ui::PointColoring</name>
    <message>
        <source>Click a point: all are coloured by how far they are from it.</source>
        <translation>Klicken Sie auf einen Punkt: Alle werden danach gefärbt, wie weit sie von ihm entfernt sind.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::QualityCard</name>
    <message>
        <source>Can it be believed?</source>
        <translation>Kann man der Karte glauben?</translation>
    </message>
    <message>
        <source>Label of the neighbours</source>
        <translation>Label der Nachbarn</translation>
    </message>
    <message>
        <source>%1 before it was a map, %2 by always saying the commonest</source>
        <translation>%1, bevor es eine Karte war; %2, wenn man immer das häufigste sagt</translation>
    </message>
    <message>
        <source>Trustworthiness</source>
        <translation>Vertrauenswürdigkeit</translation>
    </message>
    <message>
        <source>near here means near there; about 50 % by chance</source>
        <translation>was hier nah ist, ist es auch dort; der Zufall ergibt etwa 50 %</translation>
    </message>
    <message>
        <source>Neighbourhoods kept</source>
        <translation>Erhaltene Nachbarschaften</translation>
    </message>
    <message>
        <source>near there is still near here; about 50 % by chance</source>
        <translation>was dort nah ist, ist es auch hier noch; der Zufall ergibt etwa 50 %</translation>
    </message>
    <message>
        <source>By %1 neighbours of %2 rows drawn at random</source>
        <translation>Nach je %1 Nachbarn von %2 zufällig gezogenen Zeilen</translation>
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
    <message>
        <source>Thorou&amp;gh</source>
        <translation>&amp;Gründlich</translation>
    </message>
    <message>
        <source>Ten minutes with a deeper network and more that is no digit: for a recogniser to keep</source>
        <translation>Zehn Minuten mit einem tieferen Netz und mehr, was keine Ziffer ist: für einen Erkenner, der bleiben soll</translation>
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
        <source>Here a trained network tells which digit you draw, or that it is none. Train one first; a minute is enough.</source>
        <translation>Hier sagt ein trainiertes Netz, welche Ziffer Sie zeichnen, oder dass es keine ist. Trainieren Sie zuerst eines; eine Minute genügt.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Taught</source>
        <translation>Beigebracht</translation>
    </message>
    <message>
        <source>Refusing</source>
        <translation>Abweisen</translation>
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
    <name>likeness::ui::RefusalDesk</name>
    <message>
        <source>Here it is measured how well what is no digit is refused. Drop a folder of letters or other signs, an IDX file or a file of ink.</source>
        <translation>Hier wird gemessen, wie gut abgewiesen wird, was keine Ziffer ist. Ziehen Sie einen Ordner mit Buchstaben oder anderen Zeichen, eine IDX-Datei oder eine Datei mit Stiftzügen hierher.</translation>
    </message>
    <message>
        <source>Choose a folder...</source>
        <translation>Ordner wählen...</translation>
    </message>
    <message>
        <source>Digits that must be kept</source>
        <translation>Ziffern, die behalten werden müssen</translation>
    </message>
    <message>
        <source>Test pictures of the experiment</source>
        <translation>Testbilder des Experiments</translation>
    </message>
    <message>
        <source>To be refused</source>
        <translation>Abzuweisen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Signs that must be refused</source>
        <translation>Zeichen, die abgewiesen werden müssen</translation>
    </message>
    <message>
        <source>To be kept</source>
        <translation>Zu behalten</translation>
    </message>
    <message>
        <source>Folder of pictures...</source>
        <translation>Ordner mit Bildern...</translation>
    </message>
    <message>
        <source>IDX file or ink...</source>
        <translation>IDX-Datei oder Stiftzüge...</translation>
    </message>
    <message>
        <source>IDX files and ink (*-ubyte *-ubyte.gz *.idx *.json *.jsonl);;All files (*)</source>
        <translation>IDX-Dateien und Stiftzüge (*-ubyte *-ubyte.gz *.idx *.json *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Share refused by sign</source>
        <translation>Abgewiesener Anteil je Zeichen</translation>
    </message>
    <message>
        <source>sign; hatched: looks like a digit</source>
        <translation>Zeichen; schraffiert: sieht aus wie eine Ziffer</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>Abstände</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risiko</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Methoden</translation>
    </message>
    <message>
        <source>Calibrating...</source>
        <translation>Wird kalibriert...</translation>
    </message>
    <message>
        <source>test pictures</source>
        <translation>Testbilder</translation>
    </message>
    <message>
        <source>Measuring...</source>
        <translation>Wird gemessen...</translation>
    </message>
    <message>
        <source>(unnamed)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>, %1 of %2</source>
        <translation>, %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sign(s) taken for digits</source>
        <translation>
            <numerusform>%Ln Zeichen für eine Ziffer gehalten</numerusform>
            <numerusform>%Ln Zeichen für Ziffern gehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln &quot;%1&quot; taken for digits</source>
        <translation>
            <numerusform>%Ln „%1“ für eine Ziffer gehalten</numerusform>
            <numerusform>%Ln „%1“ für Ziffern gehalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::RefusalFigures</name>
    <message>
        <source>%1 to %2, of %3</source>
        <translation>%1 bis %2, von %3</translation>
    </message>
    <message>
        <source>Digits kept</source>
        <translation>Behaltene Ziffern</translation>
    </message>
    <message>
        <source>Signs refused</source>
        <translation>Abgewiesene Zeichen</translation>
    </message>
    <message>
        <source>Refused without look-alikes</source>
        <translation>Abgewiesen ohne ähnliche Zeichen</translation>
    </message>
    <message>
        <source>Area under ROC</source>
        <translation>Fläche unter der ROC-Kurve</translation>
    </message>
    <message>
        <source>Without b, g, i, l, o, q, s and z, which look like digits</source>
        <translation>Ohne b, g, i, l, o, q, s und z, die wie Ziffern aussehen</translation>
    </message>
    <message>
        <source>%1; %2 expected</source>
        <translation>%1; %2 erwartet</translation>
    </message>
    <message>
        <source>%1 without g, i, l, o</source>
        <translation>%1 ohne g, i, l, o</translation>
    </message>
    <message>
        <source>%1 without look-alikes; chance %2</source>
        <translation>%1 ohne ähnliche Zeichen; Zufall %2</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RefusalPlots</name>
    <message>
        <source>Known and unknown</source>
        <translation>Bekannt und unbekannt</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>share of the pictures</source>
        <translation>Anteil der Bilder</translation>
    </message>
    <message>
        <source>Receiver operating characteristic</source>
        <translation>ROC-Kurve</translation>
    </message>
    <message>
        <source>unknown signs accepted, %</source>
        <translation>angenommene unbekannte Zeichen, %</translation>
    </message>
    <message>
        <source>digits kept</source>
        <translation>behaltene Ziffern</translation>
    </message>
    <message>
        <source>Risk against coverage</source>
        <translation>Risiko gegen Abdeckung</translation>
    </message>
    <message>
        <source>digits answered, %</source>
        <translation>beantwortete Ziffern, %</translation>
    </message>
    <message>
        <source>of these wrong</source>
        <translation>davon falsch</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Zuverlässigkeit</translation>
    </message>
    <message>
        <source>confidence, %</source>
        <translation>Sicherheit, %</translation>
    </message>
    <message>
        <source>right</source>
        <translation>richtig</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>to be refused</source>
        <translation>abzuweisen</translation>
    </message>
    <message>
        <source>all thresholds</source>
        <translation>alle Schwellen</translation>
    </message>
    <message>
        <source>this threshold</source>
        <translation>diese Schwelle</translation>
    </message>
    <message>
        <source>these answers</source>
        <translation>diese Antworten</translation>
    </message>
    <message>
        <source>as it says</source>
        <translation>wie angegeben</translation>
    </message>
    <message>
        <source>calibration error %1</source>
        <translation>Kalibrierfehler %1</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>Schwelle</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RowsModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RowsView</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RunReadings</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Triplets</source>
        <translation>Triplets</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RunTile</name>
    <message>
        <source>best</source>
        <translation>bester</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ScatterMap</name>
    <message>
        <source>Map of the embeddings</source>
        <translation>Karte der Embeddings</translation>
    </message>
    <message>
        <source>Arrow keys walk from sample to sample, plus and minus zoom, 0 shows everything.</source>
        <translation>Pfeiltasten führen von Beispiel zu Beispiel, Plus und Minus zoomen, 0 zeigt alles.</translation>
    </message>
    <message>
        <source>Sample %1, class %2</source>
        <translation>Beispiel %1, Klasse %2</translation>
    </message>
    <message>
        <source>%1, class %2</source>
        <translation>%1, Klasse %2</translation>
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
    <message>
        <source>Most frequent class</source>
        <translation>Häufigste Klasse</translation>
    </message>
    <message>
        <source>Right at the cut-off</source>
        <translation>Richtig an der Schwelle</translation>
    </message>
    <message>
        <source>Same class or not, on %1 test pairs</source>
        <translation>Dieselbe Klasse oder nicht, bei %1 Testpaaren</translation>
    </message>
    <message>
        <source>Always &quot;different&quot;</source>
        <translation>Immer „verschieden“</translation>
    </message>
    <message>
        <source>Raw input</source>
        <translation>Rohe Eingabe</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ScoresView</name>
    <message>
        <source>When a run has ended, its scores on the test split stand here, beside what needs no learning.</source>
        <translation>Nach dem Ende eines Laufs stehen hier seine Ergebnisse auf den Testdaten, neben dem, was ohne Lernen geht.</translation>
    </message>
    <message>
        <source>Scores beside their baselines</source>
        <translation>Ergebnisse neben ihren Vergleichswerten</translation>
    </message>
    <message>
        <source>False accepts (share of the different pairs, %)</source>
        <translation>Falsch akzeptiert (Anteil der verschiedenen Paare, %)</translation>
    </message>
    <message>
        <source>True accepts</source>
        <translation>Richtig akzeptiert</translation>
    </message>
    <message>
        <source>This network</source>
        <translation>Dieses Netz</translation>
    </message>
    <message>
        <source>Raw input</source>
        <translation>Rohe Eingabe</translation>
    </message>
    <message>
        <source>Untrained network</source>
        <translation>Untrainiertes Netz</translation>
    </message>
    <message>
        <source>Pairs at the cut-off</source>
        <translation>Paare an der Schwelle</translation>
    </message>
    <message>
        <source>Scores class by class</source>
        <translation>Ergebnisse Klasse für Klasse</translation>
    </message>
    <message>
        <source>Class by class, the worst first</source>
        <translation>Klasse für Klasse, die schlechteste zuerst</translation>
    </message>
    <message numerus="yes">
        <source>Naming the class, by %n neighbours among the others</source>
        <translation>
            <numerusform>Die Klasse benennen, nach %n Nachbarn unter den anderen</numerusform>
            <numerusform>Die Klasse benennen, nach %n Nachbarn unter den anderen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Naming the class, by %n neighbours in training</source>
        <translation>
            <numerusform>Die Klasse benennen, nach %n Nachbarn im Training</numerusform>
            <numerusform>Die Klasse benennen, nach %n Nachbarn im Training</numerusform>
        </translation>
    </message>
    <message>
        <source>k-NN accuracy</source>
        <translation>k-NN-Trefferquote</translation>
    </message>
    <message>
        <source>Share of the samples whose class is named right</source>
        <translation>Anteil der Beispiele, deren Klasse richtig benannt wird</translation>
    </message>
    <message>
        <source>k-NN accuracy, mean over classes</source>
        <translation>k-NN-Trefferquote, Mittel über die Klassen</translation>
    </message>
    <message>
        <source>Rare classes count as much as frequent ones</source>
        <translation>Seltene Klassen zählen so viel wie häufige</translation>
    </message>
    <message>
        <source>Finding others of the class among all of the split</source>
        <translation>Andere der Klasse unter allen dieser Daten finden</translation>
    </message>
    <message>
        <source>Precision@1</source>
        <translation>Precision@1</translation>
    </message>
    <message>
        <source>The nearest is of the same class</source>
        <translation>Das nächste ist aus derselben Klasse</translation>
    </message>
    <message>
        <source>R-precision</source>
        <translation>R-Precision</translation>
    </message>
    <message>
        <source>Of the R nearest, where R is how many others the class has, so many are of it</source>
        <translation>So viele der R nächsten sind aus der Klasse; R ist die Zahl der anderen in der Klasse</translation>
    </message>
    <message>
        <source>MAP@R</source>
        <translation>MAP@R</translation>
    </message>
    <message>
        <source>R-precision that also asks for the right order (Musgrave, Belongie and Lim 2020)</source>
        <translation>R-Precision, die auch die richtige Reihenfolge verlangt (Musgrave, Belongie und Lim 2020)</translation>
    </message>
    <message>
        <source>Recall@%1</source>
        <translation>Recall@%1</translation>
    </message>
    <message>
        <source>One of the class is among so many nearest</source>
        <translation>Unter so vielen nächsten ist eines aus der Klasse</translation>
    </message>
    <message>
        <source>Adjusted mutual information</source>
        <translation>Bereinigte Transinformation (AMI)</translation>
    </message>
    <message>
        <source>How well k-means clusters, as many as classes, go with the classes; 0 is what chance gives</source>
        <translation>Wie gut k-Means-Cluster, so viele wie Klassen, zu den Klassen passen; 0 ergibt der Zufall</translation>
    </message>
    <message>
        <source>Telling whether two are of one class, on %1 pairs</source>
        <translation>Erkennen, ob zwei aus einer Klasse sind, auf %1 Paaren</translation>
    </message>
    <message>
        <source>Accuracy at the cut-off</source>
        <translation>Trefferquote an der Schwelle</translation>
    </message>
    <message>
        <source>The cut-off is the best on pairs of the calibration split</source>
        <translation>Die Schwelle ist die beste auf Paaren der Kalibrierungsdaten</translation>
    </message>
    <message>
        <source>Area under the curve</source>
        <translation>Fläche unter der Kurve</translation>
    </message>
    <message>
        <source>A pair of one class is nearer than a pair of two; chance gives 50 %</source>
        <translation>Ein Paar aus einer Klasse ist sich näher als eines aus zweien; der Zufall ergibt 50 %</translation>
    </message>
    <message>
        <source>Equal error rate</source>
        <translation>Gleichfehlerrate (EER)</translation>
    </message>
    <message>
        <source>Where as many different pairs are accepted as same ones are refused</source>
        <translation>Wo anteilig so viele verschiedene Paare akzeptiert wie gleiche abgelehnt werden</translation>
    </message>
    <message>
        <source>True accepts at %1 false</source>
        <translation>Richtig akzeptiert bei %1 falschen</translation>
    </message>
    <message>
        <source>Without calibration pairs there is no cut-off.</source>
        <translation>Ohne Kalibrierungspaare gibt es keine Schwelle.</translation>
    </message>
    <message>
        <source>Same up to a distance of %1, which is best on calibration pairs. Always saying &quot;different&quot; is right in %2.</source>
        <translation>Gleich bis zu einem Abstand von %1, dem besten auf Kalibrierungspaaren. Stets „verschieden“ zu sagen ist in %2 richtig.</translation>
    </message>
    <message>
        <source>same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>On the %1: %2 samples of %3 classes, read once. Guessing is right in %4, always naming the most frequent class in %5.</source>
        <translation>Auf „%1“: %2 Beispiele aus %3 Klassen, einmal gelesen. Raten ist in %4 richtig, stets die häufigste Klasse zu nennen in %5.</translation>
    </message>
    <message>
        <source>The baselines look at %1 of them.</source>
        <translation>Die Vergleichswerte beruhen auf %1 davon.</translation>
    </message>
    <message>
        <source>What classes are taken for</source>
        <translation>Wofür Klassen gehalten werden</translation>
    </message>
    <message>
        <source>What classes are taken for, by nearest neighbours</source>
        <translation>Wofür Klassen gehalten werden, nach nächsten Nachbarn</translation>
    </message>
    <message>
        <source>Same or different: ROC curve</source>
        <translation>Gleich oder verschieden: ROC-Kurve</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ScoringSection</name>
    <message>
        <source>Scores and recogniser</source>
        <translation>Ergebnisse und Erkennung</translation>
    </message>
    <message>
        <source>Neighbours, k</source>
        <translation>Nachbarn, k</translation>
    </message>
    <message>
        <source>Of the k-NN accuracy and of the recogniser.</source>
        <translation>Für die k-NN-Trefferquote und die Erkennung.</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referenzen</translation>
    </message>
    <message>
        <source>Training samples that are kept to compare with.</source>
        <translation>Trainingsbeispiele, die zum Vergleichen aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Accepted share</source>
        <translation>Akzeptierter Anteil</translation>
    </message>
    <message>
        <source>Of the calibration samples that the threshold takes for one of the classes.</source>
        <translation>Anteil der Kalibrierungsbeispiele, die die Schwelle für eine der Klassen gelten lässt.</translation>
    </message>
    <message>
        <source>Look at shifted views</source>
        <translation>Verschobene Ansichten</translation>
    </message>
    <message>
        <source>The recogniser looks at a picture and at its four shifts by a pixel: surer than one look, and five times the work.</source>
        <translation>Der Erkenner betrachtet ein Bild und seine vier Verschiebungen um ein Pixel: sicherer als ein Blick, und fünfmal so viel Arbeit.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SearchController</name>
    <message>
        <source>Training with the settings of trial %1</source>
        <translation>Training mit den Einstellungen von Versuch %1</translation>
    </message>
    <message>
        <source>Searching, trial %1 of %2</source>
        <translation>Suche, Versuch %1 von %2</translation>
    </message>
    <message>
        <source>Searching for better settings</source>
        <translation>Sucht bessere Einstellungen</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SearchForm</name>
    <message>
        <source>Another setting...</source>
        <translation>Weitere Einstellung...</translation>
    </message>
    <message>
        <source>Another setting to search</source>
        <translation>Weitere Einstellung für die Suche</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Seconds a trial</source>
        <translation>Sekunden je Versuch</translation>
    </message>
    <message>
        <source>A range is written 0.0001..0.01, with :log after it when factors count and not differences; a choice {semi-hard,batch-all}; a setting that only matters with another 0..1 if loss.kind=triplet.</source>
        <translation>Ein Bereich wird 0.0001..0.01 geschrieben, mit :log dahinter, wenn Faktoren zählen und nicht Differenzen; eine Auswahl {semi-hard,batch-all}; eine Einstellung, die nur mit einer anderen zählt, 0..1 if loss.kind=triplet.</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>Werte von %1</translation>
    </message>
    <message>
        <source>Choose at least one setting to search.</source>
        <translation>Wählen Sie mindestens eine Einstellung für die Suche.</translation>
    </message>
    <message>
        <source>The search</source>
        <translation>Die Suche</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SearchPanel</name>
    <message>
        <source>Search for better settings</source>
        <translation>Bessere Einstellungen suchen</translation>
    </message>
    <message>
        <source>Trains again and again, each time with the settings that promise most after what was seen so far (Bayesian optimisation: a Gaussian process and its expected improvement). Trials are compared by MAP@R on the calibration split, which means the same for every loss and margin. The best is then trained for the whole budget of the recipe and scored on the test split once.</source>
        <translation>Trainiert immer wieder, jedes Mal mit den Einstellungen, die nach dem bisher Gesehenen am meisten versprechen (bayessche Optimierung: ein Gauß-Prozess und seine erwartete Verbesserung). Verglichen werden die Versuche nach MAP@R auf den Kalibrierungsdaten, das bei jedem Verlust und jeder Margin dasselbe bedeutet. Der beste wird dann mit dem ganzen Budget des Rezepts trainiert und einmal auf den Testdaten ausgewertet.</translation>
    </message>
    <message>
        <source>Start the &amp;search</source>
        <translation>&amp;Suche starten</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Score of the trials</source>
        <translation>Ergebnis der Versuche</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>MAP@R</source>
        <translation>MAP@R</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Bisher bester</translation>
    </message>
    <message>
        <source>Settings and score</source>
        <translation>Einstellungen und Ergebnis</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>Worauf es ankommt</translation>
    </message>
    <message>
        <source>How much of the score each setting decides, once four trials have ended.</source>
        <translation>Wie viel vom Ergebnis jede Einstellung entscheidet, sobald vier Versuche beendet sind.</translation>
    </message>
    <message>
        <source>Share of the variance of the score that a setting brings about, alone and together with others (total effect), by the fitted Gaussian process</source>
        <translation>Anteil der Varianz des Ergebnisses, den eine Einstellung allein und zusammen mit anderen bewirkt (Totaleffekt), nach dem angepassten Gauß-Prozess</translation>
    </message>
    <message>
        <source>Trial %1 was best. Its settings are now trained for the whole budget.</source>
        <translation>Versuch %1 war der beste. Seine Einstellungen werden nun mit dem ganzen Budget trainiert.</translation>
    </message>
    <message>
        <source>Change the search</source>
        <translation>Suche ändern</translation>
    </message>
    <message>
        <source>Trial %1 was best. Trained for the whole budget it reaches MAP@R %2 on the test split, which was read once.</source>
        <translation>Versuch %1 war der beste. Mit dem ganzen Budget trainiert, erreicht er MAP@R %2 auf den Testdaten, die einmal gelesen wurden.</translation>
    </message>
    <message>
        <source>&amp;Open the experiment</source>
        <translation>Experiment ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Trial %1 was best. The data set has no test split, so there is no score on pictures that nothing was chosen by.</source>
        <translation>Versuch %1 war der beste. Der Datensatz hat keine Testdaten, also gibt es kein Ergebnis auf Bildern, nach denen nichts ausgewählt wurde.</translation>
    </message>
    <message>
        <source>Stopped. The trials are kept, and the search can go on.</source>
        <translation>Gestoppt. Die Versuche bleiben erhalten, und die Suche kann weitergehen.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>No trial succeeded.</source>
        <translation>Kein Versuch ist gelungen.</translation>
    </message>
    <message>
        <source>Trial %1: %2</source>
        <translation>Versuch %1: %2</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SelectionPanel</name>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Selects all points</source>
        <translation>Wählt alle Punkte aus</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Selects nothing</source>
        <translation>Hebt die Auswahl auf</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <source>Selects what is not selected</source>
        <translation>Wählt aus, was nicht ausgewählt ist</translation>
    </message>
    <message>
        <source>Label for the selection</source>
        <translation>Label für die Auswahl</translation>
    </message>
    <message>
        <source>Writes the label of these rows into the column &quot;edited label&quot;.</source>
        <translation>Schreibt das Label dieser Zeilen in die Spalte „edited label“.</translation>
    </message>
    <message>
        <source>Nothing is selected. Click a point, or draw a rectangle or a lasso.</source>
        <translation>Nichts ist ausgewählt. Klicken Sie auf einen Punkt, oder ziehen Sie ein Rechteck oder ein Lasso.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ShareBars</name>
    <message>
        <source>%1: %2 percent</source>
        <translation>%1: %2 Prozent</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SlippedList</name>
    <message>
        <source>Signs that were taken for digits</source>
        <translation>Zeichen, die für Ziffern gehalten wurden</translation>
    </message>
    <message>
        <source>%1, taken for %2 at a distance of %3</source>
        <translation>%1, für %2 gehalten im Abstand von %3</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SourceBar</name>
    <message>
        <source>Model that the pictures go through</source>
        <translation>Modell, durch das die Bilder gehen</translation>
    </message>
    <message>
        <source>What turns each picture into a vector</source>
        <translation>Was aus jedem Bild einen Vektor macht</translation>
    </message>
    <message>
        <source>The columns that form the vector; all others are known of each row</source>
        <translation>Die Spalten, die den Vektor bilden; alle anderen sind Angaben zu jeder Zeile</translation>
    </message>
    <message>
        <source>Pictures as vectors:</source>
        <translation>Bilder als Vektoren:</translation>
    </message>
    <message>
        <source>Vector:</source>
        <translation>Vektor:</translation>
    </message>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%1 von %2 Spalten</translation>
    </message>
    <message>
        <source>Their pixels</source>
        <translation>Ihre Pixel</translation>
    </message>
    <message>
        <source>Faces by %1</source>
        <translation>Gesichter nach %1</translation>
    </message>
    <message>
        <source>Experiment %1</source>
        <translation>Experiment %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SourceChoice</name>
    <message>
        <source>Where pictures come from</source>
        <translation>Woher die Bilder kommen</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Wiederholen</translation>
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
        <source>No camera was found. Plug one in and look again, or open a video from the list.</source>
        <translation>Keine Kamera gefunden. Eine anschließen und noch einmal suchen, oder ein Video aus der Liste öffnen.</translation>
    </message>
    <message>
        <source>Starting the camera...</source>
        <translation>Die Kamera startet ...</translation>
    </message>
    <message>
        <source>Opening the recording...</source>
        <translation>Die Aufnahme wird geöffnet ...</translation>
    </message>
    <message>
        <source>The recording is over.</source>
        <translation>Die Aufnahme ist zu Ende.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SplitSection</name>
    <message>
        <source>Splits and balance</source>
        <translation>Aufteilung und Ausgewogenheit</translation>
    </message>
    <message>
        <source>Divided</source>
        <translation>Aufgeteilt</translation>
    </message>
    <message>
        <source>Calibration share</source>
        <translation>Anteil Kalibrierung</translation>
    </message>
    <message>
        <source>Held out of training, for the curves and for thresholds.</source>
        <translation>Geht nicht ins Training ein; für die Kurven und für Schwellen.</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>Anteil Test</translation>
    </message>
    <message>
        <source>Held out of everything, and read once at the end.</source>
        <translation>Aus allem herausgehalten und einmal am Ende gelesen.</translation>
    </message>
    <message>
        <source>Least samples a class</source>
        <translation>Mindestens Beispiele je Klasse</translation>
    </message>
    <message>
        <source>Classes with fewer are left out.</source>
        <translation>Klassen mit weniger werden ausgelassen.</translation>
    </message>
    <message>
        <source>Most samples a class</source>
        <translation>Höchstens Beispiele je Klasse</translation>
    </message>
    <message>
        <source>Further ones are left out; 0 keeps all.</source>
        <translation>Weitere werden ausgelassen; 0 behält alle.</translation>
    </message>
    <message>
        <source>Resample a class to</source>
        <translation>Klasse neu ziehen auf</translation>
    </message>
    <message>
        <source>So many training samples of each, repeated where there are fewer; 0: as they are.</source>
        <translation>So viele Trainingsbeispiele von jeder, wiederholt, wo es weniger gibt; 0: wie sie sind.</translation>
    </message>
    <message>
        <source>Leave out copies</source>
        <translation>Kopien auslassen</translation>
    </message>
    <message>
        <source>Exact copies of held-out samples are not trained on: they would flatter the score.</source>
        <translation>Mit exakten Kopien zurückgehaltener Beispiele wird nicht trainiert: Sie würden das Ergebnis schönen.</translation>
    </message>
    <message>
        <source>This is less than the least: no class would be left.</source>
        <translation>Das ist weniger als das Mindeste: Keine Klasse bliebe übrig.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SplitView</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identitäten</translation>
    </message>
    <message>
        <source>Divided by identity.</source>
        <translation>Nach Identität aufgeteilt.</translation>
    </message>
    <message>
        <source>Divided by sample.</source>
        <translation>Nach Beispiel aufgeteilt.</translation>
    </message>
    <message>
        <source>Identities in more than one split: %1</source>
        <translation>Identitäten in mehr als einem Teil: %1</translation>
    </message>
    <message>
        <source>Identical samples in more than one split: %1</source>
        <translation>Identische Beispiele in mehr als einem Teil: %1</translation>
    </message>
    <message>
        <source>Copies left out of training: %1</source>
        <translation>Aus dem Training ausgelassene Kopien: %1</translation>
    </message>
    <message>
        <source>Left out for having too few samples: %1 classes with %2 samples</source>
        <translation>Ausgelassen wegen zu weniger Beispiele: %1 Klassen mit %2 Beispielen</translation>
    </message>
    <message>
        <source>Left out of classes with too many: %1 samples</source>
        <translation>Ausgelassen aus Klassen mit zu vielen: %1 Beispiele</translation>
    </message>
    <message>
        <source>Training samples after resampling: %1</source>
        <translation>Trainingsbeispiele nach dem Neuziehen: %1</translation>
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
    <name>likeness::ui::SweepController</name>
    <message>
        <source>Preparing the runs</source>
        <translation>Läufe werden vorbereitet</translation>
    </message>
    <message>
        <source>Training run %1 of %2</source>
        <translation>Trainiert Lauf %1 von %2</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SweepPanel</name>
    <message>
        <source>MAP@R %1, k-NN %2</source>
        <translation>MAP@R %1, k-NN %2</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>&amp;Train them all</source>
        <translation>Alle tra&amp;inieren</translation>
    </message>
    <message>
        <source>Values, with commas between them</source>
        <translation>Werte, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>One setting at several values</source>
        <translation>Eine Einstellung mit mehreren Werten</translation>
    </message>
    <message>
        <source>The recipe is trained once with each value: the same seed, the same pictures, the same map.</source>
        <translation>Das Rezept wird mit jedem Wert einmal trainiert: derselbe Seed, dieselben Bilder, dieselbe Karte.</translation>
    </message>
    <message>
        <source>MAP@R on the calibration split</source>
        <translation>MAP@R auf den Kalibrierungsdaten</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>MAP@R</source>
        <translation>MAP@R</translation>
    </message>
    <message>
        <source>Give between %1 and %2 values.</source>
        <translation>Geben Sie %1 bis %2 Werte an.</translation>
    </message>
    <message>
        <source>Stopped. The runs that had ended are kept, and the others can follow.</source>
        <translation>Gestoppt. Die beendeten Läufe bleiben erhalten, und die anderen können folgen.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>Ranked by MAP@R on the calibration split.</source>
        <translation>Geordnet nach MAP@R auf den Kalibrierungsdaten.</translation>
    </message>
    <message>
        <source>The same recipe from several seeds: how much is chance?</source>
        <translation>Dasselbe Rezept mit mehreren Seeds: Wie viel ist Zufall?</translation>
    </message>
    <message numerus="yes">
        <source>MAP@R on the calibration split: mean %1, standard deviation %2 over %n seeds.</source>
        <translation>
            <numerusform>MAP@R auf den Kalibrierungsdaten: Mittel %1, Standardabweichung %2 über %n Seed.</numerusform>
            <numerusform>MAP@R auf den Kalibrierungsdaten: Mittel %1, Standardabweichung %2 über %n Seeds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::TaughtController</name>
    <message>
        <source>Taught: it is &quot;%1&quot;.</source>
        <translation>Beigebracht: Es ist „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) no longer taught.</source>
        <translation>
            <numerusform>%Ln beigebrachte Zeichnung zurückgenommen.</numerusform>
            <numerusform>%Ln beigebrachte Zeichnungen zurückgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The network is what it was before it learnt from the drawings.</source>
        <translation>Das Netz ist wieder, wie es war, bevor es aus den Zeichnungen lernte.</translation>
    </message>
    <message>
        <source>The network is in %1; README.txt there says how to use it.</source>
        <translation>Das Netz liegt in %1; README.txt sagt dort, wie man es benutzt.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TaughtDesk</name>
    <message>
        <source>Reading the data...</source>
        <translation>Daten werden gelesen...</translation>
    </message>
    <message>
        <source>Measuring the scores before...</source>
        <translation>Ergebnisse davor werden gemessen...</translation>
    </message>
    <message>
        <source>Rehearsing with a part of the drawings...</source>
        <translation>Probe mit einem Teil der Zeichnungen...</translation>
    </message>
    <message>
        <source>Learning from all drawings...</source>
        <translation>Aus allen Zeichnungen wird gelernt...</translation>
    </message>
    <message>
        <source>Saving, and measuring the scores after...</source>
        <translation>Wird gespeichert, und die Ergebnisse danach werden gemessen...</translation>
    </message>
    <message>
        <source>before</source>
        <translation>davor</translation>
    </message>
    <message>
        <source>after</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>Named rightly</source>
        <translation>Richtig benannt</translation>
    </message>
    <message>
        <source>Accepted and right</source>
        <translation>Angenommen und richtig</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Drawings held out, right</source>
        <translation>Zurückgehaltene Zeichnungen, richtig</translation>
    </message>
    <message>
        <source>Drawings that were taught</source>
        <translation>Beigebrachte Zeichnungen</translation>
    </message>
    <message>
        <source>Nothing was taught yet. On the desk &quot;Draw&quot;, draw a sign, say what it is and press Teach: it is recognised from then on. Five drawings are enough for a new letter.</source>
        <translation>Noch wurde nichts beigebracht. Zeichnen Sie unter „Zeichnen“ ein Zeichen, sagen Sie, was es ist, und drücken Sie „Beibringen“: Von da an wird es erkannt. Für einen neuen Buchstaben genügen fünf Zeichnungen.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>The chosen drawings no longer count (Del)</source>
        <translation>Die gewählten Zeichnungen zählen nicht mehr (Entf)</translation>
    </message>
    <message>
        <source>Taught</source>
        <translation>Beigebracht</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds to learn</source>
        <translation>Sekunden zum Lernen</translation>
    </message>
    <message>
        <source>How long to learn; rehearsals for the scores take as long again</source>
        <translation>Wie lange gelernt wird; Proben für die Ergebnisse dauern noch einmal so lange</translation>
    </message>
    <message>
        <source>Take back what was learnt</source>
        <translation>Gelerntes zurücknehmen</translation>
    </message>
    <message>
        <source>Learn from these</source>
        <translation>Aus diesen lernen</translation>
    </message>
    <message>
        <source>Trains the network on the drawings among its own data, so that it does not forget the digits.</source>
        <translation>Trainiert das Netz mit den Zeichnungen inmitten seiner eigenen Daten, damit es die Ziffern nicht vergisst.</translation>
    </message>
    <message>
        <source>%1, taught at %2</source>
        <translation>%1, beigebracht: %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TeachBar</name>
    <message>
        <source>Teach</source>
        <translation>Beibringen</translation>
    </message>
    <message>
        <source>It is a</source>
        <translation>Das ist</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>digit or new name</source>
        <translation>Ziffer oder neuer Name</translation>
    </message>
    <message>
        <source>A class that is known, or a new one such as a letter</source>
        <translation>Eine Klasse, die bekannt ist, oder eine neue, etwa ein Buchstabe</translation>
    </message>
    <message>
        <source>Recognise drawings like this one as what you say, at once</source>
        <translation>Zeichnungen wie diese ab sofort als das erkennen, was Sie angeben</translation>
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
        <source>Keeps %1 % of %Ln known picture(s) held out of training</source>
        <translation>
            <numerusform>Behält %1 % von %Ln bekannten Bild, das nicht im Training war</numerusform>
            <numerusform>Behält %1 % von %Ln bekannten Bildern, die nicht im Training waren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; refuses %1 % of %Ln sign(s) that are no digits (dashed)</source>
        <translation>
            <numerusform>; weist %1 % von %Ln Zeichen ab, das keine Ziffer ist (gestrichelt)</numerusform>
            <numerusform>; weist %1 % von %Ln Zeichen ab, die keine Ziffern sind (gestrichelt)</numerusform>
        </translation>
    </message>
    <message>
        <source>Distance to the nearest class</source>
        <translation>Abstand zur nächsten Klasse</translation>
    </message>
    <message>
        <source>Strangeness</source>
        <translation>Fremdheit</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TimeSlider</name>
    <message>
        <source>Play from here, or from the beginning (Space)</source>
        <translation>Ab hier abspielen oder von Anfang an (Leertaste)</translation>
    </message>
    <message>
        <source>Play the frames</source>
        <translation>Einzelbilder abspielen</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Einzelbild</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
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
    <message>
        <source>Other runs go on. Stop them first: two at a time would both be slow.</source>
        <translation>Andere Läufe sind im Gang. Stoppen Sie sie zuerst: Zwei zugleich wären beide langsam.</translation>
    </message>
    <message>
        <source>A run goes on. Stop it first: two at a time would both be slow.</source>
        <translation>Ein Lauf ist im Gang. Stoppen Sie ihn zuerst: Zwei zugleich wären beide langsam.</translation>
    </message>
    <message>
        <source>Look at the sc&amp;ores</source>
        <translation>Er&amp;gebnisse ansehen</translation>
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
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <source>Untrained</source>
        <translation>Untrainiert</translation>
    </message>
    <message>
        <source>Calibration scores</source>
        <translation>Ergebnisse der Kalibrierung</translation>
    </message>
    <message>
        <source>MAP@R</source>
        <translation>MAP@R</translation>
    </message>
    <message>
        <source>Raw, MAP@R</source>
        <translation>Roh, MAP@R</translation>
    </message>
    <message>
        <source>Untrained, MAP@R</source>
        <translation>Untrainiert, MAP@R</translation>
    </message>
    <message>
        <source>Raw input</source>
        <translation>Rohe Eingabe</translation>
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
    <name>likeness::ui::TrialsModel</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>best</source>
        <translation>bester</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>früh beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>MAP@R</source>
        <translation>MAP@R</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>On the calibration split; margins and losses do not change what it means</source>
        <translation>Auf den Kalibrierungsdaten; Margins und Verluste ändern nicht, was es bedeutet</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TripletList</name>
    <message>
        <source>hard</source>
        <translation>schwer</translation>
    </message>
    <message>
        <source>semi-hard</source>
        <translation>semi-hard</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>Triplets</source>
        <translation>Triplets</translation>
    </message>
    <message>
        <source>Anchor %1; positive %2 at %3; negative %4 at %5; %6, %7</source>
        <translation>Anker %1; Positiv %2 bei %3; Negativ %4 bei %5; %6, %7</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>ruht</translation>
    </message>
    <message>
        <source>a</source>
        <translation>a</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>p %1   n %2</source>
        <translation>p %1   n %2</translation>
    </message>
    <message>
        <source>%1, at rest</source>
        <translation>%1, ruht</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TripletShares</name>
    <message>
        <source>Hard, semi-hard and easy triplets</source>
        <translation>Schwere, Semi-Hard- und leichte Triplets</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>likeness::ui::WhyView</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Covered, the bluest ink moves it %1 away from %2.</source>
        <translation>Verdeckt man die blaueste Tinte, rückt es um %1 von %2 weg.</translation>
    </message>
    <message>
        <source>The most orange speaks against it: without it, %1 nearer.</source>
        <translation>Das stärkste Orange spricht dagegen: ohne es um %1 näher.</translation>
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
