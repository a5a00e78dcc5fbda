<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cs">
<context>
    <name>Choice</name>
    <message>
        <source>Triplet</source>
        <translation>Tripletová</translation>
    </message>
    <message>
        <source>An anchor must be nearer to one of its class than to one of another, by a margin.</source>
        <translation>Kotva musí být blíž k obrázku své třídy než k obrázku jiné, a to o margin.</translation>
    </message>
    <message>
        <source>Supervised contrastive</source>
        <translation>Kontrastní s učitelem</translation>
    </message>
    <message>
        <source>Every picture of the batch is drawn to all of its class and pushed from all others at once.</source>
        <translation>Každý obrázek dávky je přitahován ke všem ze své třídy a zároveň odpuzován od všech ostatních.</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>Hinge</translation>
    </message>
    <message>
        <source>A triplet stops counting once the margin is kept.</source>
        <translation>Triplet se přestane počítat, jakmile je margin dodržen.</translation>
    </message>
    <message>
        <source>Soft margin</source>
        <translation>Měkký margin</translation>
    </message>
    <message>
        <source>No margin: every triplet goes on pulling, ever more weakly.</source>
        <translation>Bez marginu: každý triplet táhne dál, jen stále slaběji.</translation>
    </message>
    <message>
        <source>Euclidean</source>
        <translation>Eukleidovská</translation>
    </message>
    <message>
        <source>The straight line between two embeddings, from 0 to 2.</source>
        <translation>Přímá vzdálenost dvou embeddingů, od 0 do 2.</translation>
    </message>
    <message>
        <source>Squared Euclidean</source>
        <translation>Kvadrát eukleidovské</translation>
    </message>
    <message>
        <source>Its square, from 0 to 4: weak pull when near, so it collapses more easily.</source>
        <translation>Její druhá mocnina, od 0 do 4: zblízka táhne slabě, proto snáze zkolabuje.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinová</translation>
    </message>
    <message>
        <source>One minus the cosine of the angle, from 0 to 2.</source>
        <translation>Jedna minus kosinus úhlu, od 0 do 2.</translation>
    </message>
    <message>
        <source>Random</source>
        <translation>Náhodný</translation>
    </message>
    <message>
        <source>One positive and one negative by chance: steady, but most soon teach nothing.</source>
        <translation>Jeden náhodný pozitivní a jeden negativní: stabilní, ale většina brzy nic neučí.</translation>
    </message>
    <message>
        <source>Batch all</source>
        <translation>Všechny z dávky</translation>
    </message>
    <message>
        <source>Every triplet that the batch can form; those that keep the margin are left out.</source>
        <translation>Všechny triplety, které lze z dávky sestavit; ty, které dodržují margin, se vynechají.</translation>
    </message>
    <message>
        <source>Batch hard</source>
        <translation>Nejtěžší z dávky</translation>
    </message>
    <message>
        <source>The farthest positive and the nearest negative: strong, and known to collapse at the start.</source>
        <translation>Nejvzdálenější pozitivní a nejbližší negativní: silný, ale zpočátku rád zkolabuje.</translation>
    </message>
    <message>
        <source>Semi-hard</source>
        <translation>Polotěžký</translation>
    </message>
    <message>
        <source>The farthest positive, and the nearest negative that is still farther than it: strong and stable.</source>
        <translation>Nejvzdálenější pozitivní a nejbližší negativní, který je ještě dál: silný a stabilní.</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Malá</translation>
    </message>
    <message>
        <source>Two stages of convolutions: quick, and enough for a first look.</source>
        <translation>Dva konvoluční stupně: rychlá a na první pohled stačí.</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Střední</translation>
    </message>
    <message>
        <source>Three stages: what the program is shipped with.</source>
        <translation>Tři stupně: s touto sítí se program dodává.</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>Reziduální</translation>
    </message>
    <message>
        <source>Three wider stages, each with layers that are added to their input: slower, better.</source>
        <translation>Tři širší stupně, každý s vrstvami přičtenými ke svému vstupu: pomalejší, lepší.</translation>
    </message>
    <message>
        <source>Classes in balance</source>
        <translation>Vyvážené třídy</translation>
    </message>
    <message>
        <source>A batch is P classes with K samples each, however many samples a class has.</source>
        <translation>Dávka je P tříd po K vzorcích, ať jich třída má kolik chce.</translation>
    </message>
    <message>
        <source>As they come</source>
        <translation>Jak přijdou</translation>
    </message>
    <message>
        <source>Samples by chance: a frequent class is frequent in every batch.</source>
        <translation>Náhodné vzorky: častá třída je častá v každé dávce.</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Dvojice</translation>
    </message>
    <message>
        <source>Pairs of samples, half of one class and half of two, as a siamese network sees them.</source>
        <translation>Dvojice vzorků, půlka z jedné třídy a půlka ze dvou, jak je vidí siamská síť.</translation>
    </message>
    <message>
        <source>Suits the data</source>
        <translation>Podle dat</translation>
    </message>
    <message>
        <source>Convolutional for pictures, a perceptron for vectors.</source>
        <translation>Konvoluční síť pro obrázky, perceptron pro vektory.</translation>
    </message>
    <message>
        <source>Convolutional</source>
        <translation>Konvoluční</translation>
    </message>
    <message>
        <source>Filters that move over a picture: the same stroke counts wherever it is.</source>
        <translation>Filtry, které se posouvají po obrázku: stejný tah se počítá, ať je kdekoli.</translation>
    </message>
    <message>
        <source>Multilayer perceptron</source>
        <translation>Vícevrstvý perceptron</translation>
    </message>
    <message>
        <source>Every number of a layer sees every number of the one before.</source>
        <translation>Každé číslo vrstvy vidí každé číslo té předchozí.</translation>
    </message>
    <message>
        <source>Linear head</source>
        <translation>Lineární hlava</translation>
    </message>
    <message>
        <source>One matrix over vectors that another network has made.</source>
        <translation>Jedna matice nad vektory, které vytvořila jiná síť.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam whose weight decay does not depend on the gradients.</source>
        <translation>Adam, jehož úbytek vah nezávisí na gradientech.</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Steps of even size for every weight, whatever the size of its gradients.</source>
        <translation>Stejně velké kroky pro každou váhu, ať jsou její gradienty jakkoli velké.</translation>
    </message>
    <message>
        <source>SGD with momentum</source>
        <translation>SGD s momentem</translation>
    </message>
    <message>
        <source>Steps along a running sum of the gradients; wants a larger learning rate.</source>
        <translation>Kroky podle průběžného součtu gradientů; chce vyšší rychlost učení.</translation>
    </message>
    <message>
        <source>Rises at the start, then falls along half a cosine to the end of the budget.</source>
        <translation>Na začátku roste, pak klesá po půlce kosinu až do konce běhu.</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Stálá</translation>
    </message>
    <message>
        <source>The same rate from the first step to the last, after the warm-up.</source>
        <translation>Stejná rychlost od prvního kroku do posledního, po počátečním rozběhu.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stupně</translation>
    </message>
    <message>
        <source>Falls by a factor after every so many parts of the budget.</source>
        <translation>Po každé stanovené části běhu se sníží daným násobkem.</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>Jeden cyklus</translation>
    </message>
    <message>
        <source>From a low rate up to the highest in three tenths of the budget, then down to almost nothing.</source>
        <translation>Od nízké rychlosti za tři desetiny běhu k nejvyšší, pak dolů téměř k nule.</translation>
    </message>
    <message>
        <source>On a plateau</source>
        <translation>Při stagnaci</translation>
    </message>
    <message>
        <source>Falls by a factor when the validation score has not risen for a while.</source>
        <translation>Sníží se daným násobkem, když se validační výsledek chvíli nezlepšil.</translation>
    </message>
    <message>
        <source>Whole, with a rim</source>
        <translation>Celý, s rámečkem</translation>
    </message>
    <message>
        <source>The whole picture in the middle of a square; the rim has the mean colour of its edge.</source>
        <translation>Celý obrázek uprostřed čtverce; rámeček má průměrnou barvu okraje obrázku.</translation>
    </message>
    <message>
        <source>Square from the middle</source>
        <translation>Čtverec ze středu</translation>
    </message>
    <message>
        <source>The largest square from the middle; what lies outside is lost.</source>
        <translation>Největší čtverec ze středu; co leží mimo, se ztratí.</translation>
    </message>
    <message>
        <source>Stretched</source>
        <translation>Roztažený</translation>
    </message>
    <message>
        <source>Width and height are scaled on their own; shapes are distorted.</source>
        <translation>Šířka a výška se mění každá zvlášť; tvary se zkreslí.</translation>
    </message>
    <message>
        <source>Strokes, as MNIST</source>
        <translation>Tahy, jako MNIST</translation>
    </message>
    <message>
        <source>Strokes are found and centred at 28 x 28, light on dark: for what is written or drawn.</source>
        <translation>Tahy se najdou a vystředí na 28 x 28, světlé na tmavém: pro psané a kreslené.</translation>
    </message>
    <message>
        <source>By identity where classes are people, else by sample.</source>
        <translation>Podle identity, kde jsou třídami lidé, jinak podle vzorku.</translation>
    </message>
    <message>
        <source>By sample</source>
        <translation>Podle vzorku</translation>
    </message>
    <message>
        <source>Every class is in every split: says how well known classes are told apart.</source>
        <translation>Každá třída je v každé části: ukáže, jak dobře se rozlišují známé třídy.</translation>
    </message>
    <message>
        <source>By identity</source>
        <translation>Podle identity</translation>
    </message>
    <message>
        <source>Nobody is in two splits: says how well people are told apart who were never seen.</source>
        <translation>Nikdo není ve dvou částech: ukáže, jak dobře se rozlišují lidé, které síť nikdy neviděla.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automaticky</translation>
    </message>
    <message>
        <source>The graphics card where LibTorch can use one, else the processor.</source>
        <translation>Grafická karta, pokud ji LibTorch může použít, jinak procesor.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesor</translation>
    </message>
    <message>
        <source>The processor alone.</source>
        <translation>Jen procesor.</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Grafická karta</translation>
    </message>
    <message>
        <source>The graphics card, by CUDA.</source>
        <translation>Grafická karta přes CUDA.</translation>
    </message>
    <message>
        <source>k nearest neighbours</source>
        <translation>k nejbližších sousedů</translation>
    </message>
    <message>
        <source>The class that most of the k nearest training samples have. Nothing is learnt.</source>
        <translation>Třída, kterou má nejvíc z k nejbližších trénovacích vzorků. Nic se neučí.</translation>
    </message>
    <message>
        <source>Nearest class mean</source>
        <translation>Nejbližší průměr třídy</translation>
    </message>
    <message>
        <source>The class whose mean is nearest: one reference a class.</source>
        <translation>Třída, jejíž průměr je nejblíž: jeden vzor na třídu.</translation>
    </message>
    <message>
        <source>Softmax layer</source>
        <translation>Vrstva softmax</translation>
    </message>
    <message>
        <source>A linear layer over the frozen embedding, trained to name the class.</source>
        <translation>Lineární vrstva nad zmrazeným embeddingem, trénovaná určit třídu.</translation>
    </message>
    <message>
        <source>A hidden layer before the softmax layer: borders between classes may bend.</source>
        <translation>Skrytá vrstva před vrstvou softmax: hranice mezi třídami se mohou ohýbat.</translation>
    </message>
    <message>
        <source>Contrastive</source>
        <translation>Kontrastní</translation>
    </message>
    <message>
        <source>Pairs of one class are drawn together, pairs of two pushed apart up to a margin.</source>
        <translation>Dvojice z jedné třídy se přitahují, dvojice ze dvou se odtlačují až po margin.</translation>
    </message>
    <message>
        <source>Lifted structure</source>
        <translation>Lifted structure</translation>
    </message>
    <message>
        <source>Each pair of a class against all negatives of the batch, softly the nearest first.</source>
        <translation>Každá dvojice z jedné třídy proti všem negativním z dávky; čím bližší, tím víc se počítají.</translation>
    </message>
    <message>
        <source>N-pairs</source>
        <translation>N-pairs</translation>
    </message>
    <message>
        <source>One positive against one negative of each other class, by inner products.</source>
        <translation>Jeden pozitivní proti jednomu negativnímu z každé jiné třídy, pomocí skalárních součinů.</translation>
    </message>
    <message>
        <source>NT-Xent</source>
        <translation>NT-Xent</translation>
    </message>
    <message>
        <source>Each positive pair on its own against all negatives, softly the nearest first.</source>
        <translation>Každá pozitivní dvojice zvlášť proti všem negativním; čím bližší, tím víc se počítají.</translation>
    </message>
    <message>
        <source>Multi-similarity</source>
        <translation>Multi-similarity</translation>
    </message>
    <message>
        <source>Weighs each pair by its own similarity and by how it compares with the others.</source>
        <translation>Váží každou dvojici podle její vlastní podobnosti a podle srovnání s ostatními.</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Circle</translation>
    </message>
    <message>
        <source>Pairs far from where they should be are pulled harder than those that are nearly there.</source>
        <translation>Dvojice daleko od místa, kde mají být, jsou taženy silněji než ty, které tam už skoro jsou.</translation>
    </message>
    <message>
        <source>Proxy-NCA</source>
        <translation>Proxy-NCA</translation>
    </message>
    <message>
        <source>Each class has a learnt representative; samples are drawn to theirs and pushed from the others.</source>
        <translation>Každá třída má naučeného zástupce; vzorky jsou přitahovány k tomu svému a odpuzovány od ostatních.</translation>
    </message>
    <message>
        <source>Proxy-Anchor</source>
        <translation>Proxy-Anchor</translation>
    </message>
    <message>
        <source>The representative of each class gathers its samples of the batch and pushes off all others, the hardest most.</source>
        <translation>Zástupce každé třídy k sobě stahuje její vzorky z dávky a odpuzuje všechny ostatní, nejtěžší nejsilněji.</translation>
    </message>
    <message>
        <source>ArcFace</source>
        <translation>ArcFace</translation>
    </message>
    <message>
        <source>Tells classes apart by angles, with a margin added to the angle of the right one.</source>
        <translation>Rozlišuje třídy podle úhlů; k úhlu té správné se přičítá margin.</translation>
    </message>
    <message>
        <source>CosFace</source>
        <translation>CosFace</translation>
    </message>
    <message>
        <source>Tells classes apart by angles, with a margin taken off the cosine of the right one.</source>
        <translation>Rozlišuje třídy podle úhlů; od kosinu té správné se odečítá margin.</translation>
    </message>
    <message>
        <source>Softmax cross-entropy</source>
        <translation>Křížová entropie se softmaxem</translation>
    </message>
    <message>
        <source>An ordinary classifier over the embedding: no metric loss, for comparison.</source>
        <translation>Obyčejný klasifikátor nad embeddingem: žádná metrická ztráta, pro srovnání.</translation>
    </message>
    <message>
        <source>Distance-weighted</source>
        <translation>Vážený vzdáleností</translation>
    </message>
    <message>
        <source>Negatives of every distance alike, by drawing rare distances more often.</source>
        <translation>Negativní ze všech vzdáleností stejně; vzácné vzdálenosti se losují častěji.</translation>
    </message>
    <message>
        <source>Negatives nearer than the farthest positive, and positives farther than the nearest negative, with a little to spare.</source>
        <translation>Negativní bližší než nejvzdálenější pozitivní a pozitivní vzdálenější než nejbližší negativní, s malou rezervou.</translation>
    </message>
    <message>
        <source>Angular</source>
        <translation>Úhlový</translation>
    </message>
    <message>
        <source>Triplets whose negative sees anchor and positive under a wide angle, whatever their scale.</source>
        <translation>Triplety, jejichž negativní vidí kotvu a pozitivní pod velkým úhlem, v jakémkoli měřítku.</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>They were trained with different losses, whose values mean different things.</source>
        <translation>Trénovaly se s různými ztrátami, jejichž hodnoty znamenají různé věci.</translation>
    </message>
    <message>
        <source>Their margins differ, and a smaller margin gives a smaller loss, not a better network.</source>
        <translation>Mají různé marginy a menší margin dává menší ztrátu, ne lepší síť.</translation>
    </message>
    <message>
        <source>Their losses measure distances in different ways.</source>
        <translation>Jejich ztráty měří vzdálenosti různě.</translation>
    </message>
    <message>
        <source>Their triplets were mined in different ways: harder ones have a larger loss.</source>
        <translation>Jejich triplety se vybíraly různě: těžší mají větší ztrátu.</translation>
    </message>
    <message>
        <source>Their losses have different settings, which scale the values.</source>
        <translation>Jejich ztráty mají různá nastavení, která mění měřítko hodnot.</translation>
    </message>
    <message>
        <source>Their batches differ in size, and with the batch grows the loss.</source>
        <translation>Jejich dávky jsou různě velké a s dávkou roste ztráta.</translation>
    </message>
    <message>
        <source>Their data sets differ, so their scores are measured on different samples.</source>
        <translation>Mají různé datové sady, takže jejich výsledky se měřily na různých vzorcích.</translation>
    </message>
    <message>
        <source>Their data are prepared or divided in different ways, so their scores are measured on different samples.</source>
        <translation>Jejich data jsou různě připravená nebo rozdělená, takže jejich výsledky se měřily na různých vzorcích.</translation>
    </message>
    <message>
        <source>Their seeds differ: they start elsewhere and hold out other samples, and a part of the difference is chance.</source>
        <translation>Mají různá semínka: začínají jinde a odkládají jiné vzorky, takže část rozdílu je náhoda.</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>Loss does not rank these runs. %1</source>
        <translation>Podle ztráty tyto běhy seřadit nelze. %1</translation>
    </message>
</context>
<context>
    <name>Cure</name>
    <message>
        <source>Semi-hard negatives</source>
        <translation>Polotěžké negativní</translation>
    </message>
    <message>
        <source>Takes the nearest negative that is still farther than the positive, so that no triplet rewards shrinking everything.</source>
        <translation>Bere nejbližší negativní, který je ještě dál než pozitivní, takže žádný triplet neodměňuje zmenšení všeho.</translation>
    </message>
    <message>
        <source>Random negatives</source>
        <translation>Náhodné negativní</translation>
    </message>
    <message>
        <source>Takes triplets as they come: slower to learn from, but most are in the right order.</source>
        <translation>Bere triplety, jak přijdou: učí pomaleji, ale většina je ve správném pořadí.</translation>
    </message>
    <message>
        <source>Lower learning rate</source>
        <translation>Nižší rychlost učení</translation>
    </message>
    <message>
        <source>A fifth of the learning rate: shorter steps do not jump over what they look for.</source>
        <translation>Pětina rychlosti učení: kratší kroky nepřeskočí to, co hledají.</translation>
    </message>
    <message>
        <source>Normalised output</source>
        <translation>Normalizovaný výstup</translation>
    </message>
    <message>
        <source>Puts every embedding at length 1, so that distances can neither vanish by shrinking nor grow without end.</source>
        <translation>Každý embedding dostane délku 1, takže vzdálenosti nemohou ani zmizet zmenšením, ani růst bez konce.</translation>
    </message>
    <message>
        <source>Euclidean distance</source>
        <translation>Eukleidovská vzdálenost</translation>
    </message>
    <message>
        <source>Not squared: it pulls as strongly on close embeddings as on far ones.</source>
        <translation>Bez druhé mocniny: táhne blízké embeddingy stejně silně jako vzdálené.</translation>
    </message>
    <message>
        <source>Larger batch</source>
        <translation>Větší dávka</translation>
    </message>
    <message>
        <source>Twice as many samples a class: single odd ones then weigh less.</source>
        <translation>Dvakrát víc vzorků na třídu: jednotlivé zvláštní pak váží méně.</translation>
    </message>
    <message>
        <source>Margin within reach</source>
        <translation>Dosažitelný margin</translation>
    </message>
    <message>
        <source>A margin of 0.2, which normalised embeddings can keep.</source>
        <translation>Margin 0,2, který normalizované embeddingy mohou dodržet.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Omezení gradientů</translation>
    </message>
    <message>
        <source>Cuts every gradient to length 1, so that no single batch throws the weights far away.</source>
        <translation>Zkrátí každý gradient na délku 1, aby žádná jednotlivá dávka neodhodila váhy daleko.</translation>
    </message>
    <message>
        <source>Higher learning rate</source>
        <translation>Vyšší rychlost učení</translation>
    </message>
    <message>
        <source>Five times the learning rate: longer steps leave the place sooner.</source>
        <translation>Pětinásobek rychlosti učení: delší kroky to místo opustí dřív.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>%1: there is no such file or folder.</source>
        <translation>%1: takový soubor ani složka neexistuje.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 nelze přečíst: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2. Choose another folder or change its permissions.</source>
        <translation>%1 nelze zapsat: %2. Zvolte jinou složku nebo změňte její oprávnění.</translation>
    </message>
    <message>
        <source>%1 cannot be written: the disk is full. Free some space and try again; what was finished before is kept.</source>
        <translation>%1 nelze zapsat: disk je plný. Uvolněte místo a zkuste to znovu; co už bylo hotovo, zůstává.</translation>
    </message>
    <message>
        <source>%1 is too large: at most %2 is read.</source>
        <translation>%1: příliš velké; čte se nejvýše %2.</translation>
    </message>
    <message>
        <source>%1 is damaged or of another kind: %2.</source>
        <translation>%1 má poškozený nebo jiný obsah: %2.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Likeness (format %2, this program knows %3). It was left as it is; update the program to open it.</source>
        <translation>%1 pochází z novější verze programu Likeness (formát %2, tento program zná %3). Nic se nezměnilo; k otevření program aktualizujte.</translation>
    </message>
    <message>
        <source>%1: there is no setting &quot;%2&quot;.</source>
        <translation>%1: nastavení „%2“ neexistuje.</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; must be %3.</source>
        <translation>%1: „%2“ musí být %3.</translation>
    </message>
    <message>
        <source>The data set %1 is not set up: nothing in %2. Run packaging/setup.sh once while connected to the internet.</source>
        <translation>Datová sada %1 není připravena: v %2 nic není. Spusťte jednou packaging/setup.sh s připojením k internetu.</translation>
    </message>
    <message>
        <source>%1 cannot be used as a data set: %2.</source>
        <translation>%1 nelze použít jako datovou sadu: %2.</translation>
    </message>
    <message>
        <source>This computer has no device &quot;%1&quot; that can be used; choose &quot;auto&quot; or &quot;cpu&quot;.</source>
        <translation>Tento počítač nemá použitelné zařízení „%1“; zvolte „auto“ nebo „cpu“.</translation>
    </message>
    <message>
        <source>The loss stopped being a number at step %1. The last checkpoint is kept; lower the learning rate and go on from there.</source>
        <translation>V kroku %1 přestala být ztráta číslem. Poslední kontrolní bod zůstává; snižte rychlost učení a pokračujte od něj.</translation>
    </message>
    <message>
        <source>%1 is being written by another run.</source>
        <translation>Do %1 právě zapisuje jiný běh.</translation>
    </message>
    <message>
        <source>%1 already holds an experiment. Choose another folder, or go on with the one that is there.</source>
        <translation>%1 už obsahuje experiment. Zvolte jinou složku, nebo pokračujte v tom, který tam je.</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>There is not enough memory. Close other programs or choose smaller values.</source>
        <translation>Není dost paměti. Zavřete jiné programy nebo zvolte menší hodnoty.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program: %1.</source>
        <translation>Uvnitř programu se něco pokazilo: %1.</translation>
    </message>
    <message>
        <source>The face pack %1 is not set up: %2 is not in %3. Run packaging/setup.sh once while connected to the internet, or choose another pack.</source>
        <translation>Balíček pro tváře %1 není připraven: %2 chybí v %3. Spusťte jednou packaging/setup.sh s připojením k internetu, nebo zvolte jiný balíček.</translation>
    </message>
    <message>
        <source>%1: no face was found in it. Choose a photo in which the face is larger or clearer.</source>
        <translation>%1: nenašla se žádná tvář. Zvolte fotku, na které je tvář větší nebo zřetelnější.</translation>
    </message>
    <message>
        <source>%1 is being written by another program. Wait until it has finished and try again.</source>
        <translation>Do %1 právě zapisuje jiný program. Počkejte, až skončí, a zkuste to znovu.</translation>
    </message>
    <message>
        <source>%1: there is no such camera any more. Plug it in and look for cameras again, or choose another one.</source>
        <translation>%1: taková kamera už tu není. Připojte ji a vyhledejte kamery znovu, nebo zvolte jinou.</translation>
    </message>
    <message>
        <source>%1 may not be used: you have no permission to open %2. On most systems the members of the group &quot;video&quot; have.</source>
        <translation>%1 nelze použít: nemáte oprávnění otevřít %2. Ve většině systémů ho mají členové skupiny „video“.</translation>
    </message>
    <message>
        <source>%1 is being used by another program. Close that program and try again.</source>
        <translation>%1 právě používá jiný program. Zavřete ho a zkuste to znovu.</translation>
    </message>
    <message>
        <source>%1 sends no pictures: it was unplugged or switched off, or it does not work with this program. Plug it in again, or choose another one.</source>
        <translation>%1 neposílá obrázky: kamera byla odpojena nebo vypnuta, nebo s tímto programem nefunguje. Připojte ji znovu, nebo zvolte jinou.</translation>
    </message>
    <message>
        <source>The machines cannot meet at %1: %2.</source>
        <translation>Počítače se nemohou spojit na %1: %2.</translation>
    </message>
    <message>
        <source>Rank %1 does not fit rank 0: %2. All machines must train with the same settings, data and program.</source>
        <translation>Rank %1 neodpovídá ranku 0: %2. Všechny počítače musí trénovat se stejným nastavením, daty i programem.</translation>
    </message>
    <message>
        <source>Training together ended, because %1 was lost (%2). What was learnt is in the last checkpoint; go on from there with --resume.</source>
        <translation>Společný trénink skončil ztrátou spojení: %1 (%2). Naučené je v posledním kontrolním bodu; pokračujte od něj pomocí --resume.</translation>
    </message>
</context>
<context>
    <name>FacesPage</name>
    <message>
        <source>Choose a folder of photos</source>
        <translation>Zvolte složku s fotkami</translation>
    </message>
    <message>
        <source>Choose photos</source>
        <translation>Zvolte fotky</translation>
    </message>
    <message>
        <source>Photos (*.jpg *.jpeg *.png *.webp *.heic *.heif *.tif *.tiff *.bmp *.pgm);;All files (*)</source>
        <translation>Fotky (*.jpg *.jpeg *.png *.webp *.heic *.heif *.tif *.tiff *.bmp *.pgm);;Všechny soubory (*)</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Starting</source>
        <translation>Začíná</translation>
    </message>
    <message>
        <source>The first steps say little yet.</source>
        <translation>První kroky toho ještě moc neřeknou.</translation>
    </message>
    <message>
        <source>Learning well</source>
        <translation>Učí se dobře</translation>
    </message>
    <message>
        <source>Classes draw apart, and the loss leaves where equal embeddings would put it.</source>
        <translation>Třídy se oddělují a ztráta opouští hodnotu pro stejné embeddingy.</translation>
    </message>
    <message>
        <source>Nothing left to learn</source>
        <translation>Už není co se učit</translation>
    </message>
    <message>
        <source>Hardly a triplet breaks the margin any more.</source>
        <translation>Margin už neporušuje téměř žádný triplet.</translation>
    </message>
    <message>
        <source>Learning by heart</source>
        <translation>Učí se nazpaměť</translation>
    </message>
    <message>
        <source>The validation loss rises again while the training loss falls. Stop, or turn augmentation on.</source>
        <translation>Validační ztráta opět roste, zatímco trénovací klesá. Ukončete běh, nebo zapněte augmentaci.</translation>
    </message>
    <message>
        <source>Not learning</source>
        <translation>Neučí se</translation>
    </message>
    <message>
        <source>The loss stays where equal embeddings would put it: nothing has been learnt so far.</source>
        <translation>Ztráta zůstává na hodnotě pro stejné embeddingy: zatím se nic nenaučilo.</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Zkolabovala</translation>
    </message>
    <message>
        <source>The loss sits where equal embeddings put it, and the distances are gone: every sample gets the same embedding.</source>
        <translation>Ztráta stojí na hodnotě pro stejné embeddingy a vzdálenosti zmizely: všechny vzorky dostávají stejný embedding.</translation>
    </message>
    <message>
        <source>Collapsed to a line</source>
        <translation>Zkolabovala do přímky</translation>
    </message>
    <message>
        <source>The embeddings vary in one direction only: there is no room for so many classes.</source>
        <translation>Embeddingy se liší jen v jednom směru: pro tolik tříd tu není místo.</translation>
    </message>
    <message>
        <source>Diverging</source>
        <translation>Začíná divergovat</translation>
    </message>
    <message>
        <source>The loss grows far above where it began.</source>
        <translation>Ztráta roste vysoko nad počáteční hodnotu.</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Zdivergovala</translation>
    </message>
    <message>
        <source>The loss is not a number any more.</source>
        <translation>Ztráta už není číslo.</translation>
    </message>
    <message>
        <source>The miner picks only the hardest triplets, in which the negative is nearer than the positive. Shrinking every distance is then the quickest way to a lower loss.</source>
        <translation>Vybírají se jen nejtěžší triplety, v nichž je negativní blíž než pozitivní. Zmenšit všechny vzdálenosti je pak nejrychlejší cesta k nižší ztrátě.</translation>
    </message>
    <message>
        <source>The steps are too long: the learning rate is too high for this network and loss.</source>
        <translation>Kroky jsou příliš dlouhé: rychlost učení je pro tuto síť a ztrátu moc vysoká.</translation>
    </message>
    <message>
        <source>Squared distances pull less the closer two embeddings are, so that embeddings which have come together never part again.</source>
        <translation>Kvadráty vzdáleností táhnou tím slaběji, čím jsou si dva embeddingy blíž, takže ty, které se sešly, se už nikdy nerozejdou.</translation>
    </message>
    <message>
        <source>The embeddings are not normalised: their length can grow or shrink without end.</source>
        <translation>Embeddingy nejsou normalizované: jejich délka může bez konce růst či klesat.</translation>
    </message>
    <message>
        <source>The margin asks for more than these distances can give: normalised embeddings are never that far apart.</source>
        <translation>Margin chce víc, než tyto vzdálenosti mohou dát: normalizované embeddingy nikdy nejsou tak daleko od sebe.</translation>
    </message>
    <message>
        <source>The steps are too short: the learning rate is very low.</source>
        <translation>Kroky jsou příliš krátké: rychlost učení je velmi nízká.</translation>
    </message>
    <message>
        <source>What the signals show has more than one possible cause.</source>
        <translation>To, co signály ukazují, má víc než jednu možnou příčinu.</translation>
    </message>
</context>
<context>
    <name>Lesson</name>
    <message>
        <source>Train with margins from 0 to 1</source>
        <translation>Trénovat s marginem od 0 do 1</translation>
    </message>
    <message>
        <source>With margin 0 the map hardly opens: being nearer by nothing is soon enough. From 0.1 on ten islands form, and MAP@R lies above 95 % for all of them.</source>
        <translation>S marginem 0 se mapa sotva rozevře: být blíž o nic je brzy splněno. Od 0,1 vznikne deset ostrovů a MAP@R je u všech nad 95 %.</translation>
    </message>
    <message>
        <source>The loss is lowest with margin 0 and rises with the margin, while the maps get better. Losses of different margins measure different things: compare MAP@R, never the loss.</source>
        <translation>Ztráta je nejnižší s marginem 0 a s marginem roste, zatímco mapy se zlepšují. Ztráty s různými marginy měří různé věci: srovnávejte MAP@R, nikdy ztrátu.</translation>
    </message>
    <message>
        <source>Put classifiers on the embedding</source>
        <translation>Nasadit na embedding klasifikátory</translation>
    </message>
    <message>
        <source>On ten numbers a picture, a softmax layer and nearest neighbours both know more than 97 % of the digits.</source>
        <translation>Z deseti čísel na obrázek poznají vrstva softmax i nejbližší sousedé víc než 97 % číslic.</translation>
    </message>
    <message>
        <source>All heads see the same split, and the majority class stands beside them. Where they differ little, the embedding did the work and not the classifier.</source>
        <translation>Všechny hlavy vidí stejné rozdělení a vedle nich stojí nejčetnější třída. Kde se liší málo, udělal práci embedding, a ne klasifikátor.</translation>
    </message>
    <message>
        <source>What does the margin do?</source>
        <translation>Co dělá margin?</translation>
    </message>
    <message>
        <source>The triplet loss on digits in ten dimensions, with six margins side by side.</source>
        <translation>Tripletová ztráta na číslicích v deseti dimenzích, se šesti marginy vedle sebe.</translation>
    </message>
    <message>
        <source>Recognise by ten references</source>
        <translation>Rozpoznávat podle deseti vzorů</translation>
    </message>
    <message>
        <source>With one reference picture a digit the network already names about 97 % rightly, and the threshold keeps 97 % of the digits.</source>
        <translation>S jedním vzorem na číslici síť už určí asi 97 % správně a práh uzná 97 % číslic.</translation>
    </message>
    <message>
        <source>Look at the references on the Recognise page: all answers rest on them. A single odd one costs a whole class. The threshold is fitted on the calibration split, never on the test split.</source>
        <translation>Podívejte se na vzory na stránce Rozpoznání: stojí na nich všechny odpovědi. Jediný podivný stojí celou třídu. Práh se nastavuje na kalibrační části, nikdy na testovací.</translation>
    </message>
    <message>
        <source>The same with six thousand a digit</source>
        <translation>Totéž se šesti tisíci na číslici</translation>
    </message>
    <message>
        <source>k-NN accuracy rises above 98.5 %.</source>
        <translation>Přesnost k-NN vzroste nad 98,5 %.</translation>
    </message>
    <message>
        <source>The network is as good as before; what changed is what it is compared with.</source>
        <translation>Síť je stejně dobrá jako předtím; změnilo se to, s čím se srovnává.</translation>
    </message>
    <message>
        <source>Are ten references enough?</source>
        <translation>Stačí deset vzorů?</translation>
    </message>
    <message>
        <source>A dictionary of one picture a digit and a threshold, against thousands.</source>
        <translation>Slovník s jedním obrázkem na číslici a práh, proti tisícům.</translation>
    </message>
    <message>
        <source>Classify the vectors as they are</source>
        <translation>Klasifikovat vektory tak, jak jsou</translation>
    </message>
    <message>
        <source>People have between 10 and hundreds of photos. Beside the share of photos that are right stands the mean over people: a method that neglects the rare ones shows there.</source>
        <translation>Lidé mají od 10 do stovek fotek. Vedle podílu správných fotek stojí průměr přes osoby: tam se ukáže metoda, která zanedbává ty vzácné.</translation>
    </message>
    <message>
        <source>What is a collapse?</source>
        <translation>Co je to kolaps?</translation>
    </message>
    <message>
        <source>Face vectors, classifiers against the majority class, and a triplet loss that fails and is cured.</source>
        <translation>Vektory tváří, klasifikátory proti nejčetnější třídě a tripletová ztráta, která selže a napraví se.</translation>
    </message>
    <message>
        <source>a folder with one sub-folder a person and a .npy vector a photo, such as the embeddings that &quot;likeness-cli embed --face-model dlib&quot; makes</source>
        <translation>složka s jednou podsložkou na osobu a jedním vektorem .npy na fotku, třeba s embeddingy, které vytvoří „likeness-cli embed --face-model dlib“</translation>
    </message>
    <message>
        <source>Let a search choose the settings</source>
        <translation>Nechte nastavení zvolit hledáním</translation>
    </message>
    <message>
        <source>Unseen people are told apart in about 72 % of the pairs or more; always saying &quot;different&quot; is right in 50 %.</source>
        <translation>Neviděné osoby síť rozliší asi u 72 % dvojic nebo víc; říkat vždy „různé“ je správně u 50 %.</translation>
    </message>
    <message>
        <source>No person is in two splits: the counter of shared people reads 0. The cut-off is fitted on the pairs of the calibration people, and the test people are looked at once, by the winner.</source>
        <translation>Žádná osoba není ve dvou částech: počítadlo společných osob ukazuje 0. Práh se určí na dvojicích kalibračních osob a na testovací osoby se jednou podívá jen vítěz.</translation>
    </message>
    <message>
        <source>Same person, or not?</source>
        <translation>Stejná osoba, nebo ne?</translation>
    </message>
    <message>
        <source>A siamese network with the contrastive loss on balanced pairs of faces, from scratch.</source>
        <translation>Siamská síť s kontrastní ztrátou na vyvážených dvojicích tváří, od nuly.</translation>
    </message>
    <message>
        <source>a folder with one sub-folder a person and a few photos of the face in each</source>
        <translation>složka s jednou podsložkou na osobu a v každé pár fotek tváře</translation>
    </message>
    <message>
        <source>Learn the digits</source>
        <translation>Naučte síť číslice</translation>
    </message>
    <message>
        <source>k-NN accuracy above 99 % on digits that were never seen.</source>
        <translation>Přesnost k-NN nad 99 % na číslicích, které síť nikdy neviděla.</translation>
    </message>
    <message>
        <source>No letter is among what it learns from, only things made of digits.</source>
        <translation>Mezi tím, z čeho se síť učí, není žádné písmeno, jen věci vytvořené z číslic.</translation>
    </message>
    <message>
        <source>Draw letters</source>
        <translation>Nakreslete písmena</translation>
    </message>
    <message>
        <source>An A, an m or a w is &quot;not a digit&quot;; an o, an l or an s may pass for 0, 1 and 5, for they look the same.</source>
        <translation>A, m nebo w „není číslice“; o, l nebo s může projít jako 0, 1 a 5, protože vypadají stejně.</translation>
    </message>
    <message>
        <source>The ruler under the answer shows the distance to the nearest digit and the threshold. Drag it, and see how many digits are lost for every letter that is refused.</source>
        <translation>Stupnice pod odpovědí ukazuje vzdálenost k nejbližší číslici a práh. Posuňte práh a uvidíte, kolik číslic se ztratí za každé odmítnuté písmeno.</translation>
    </message>
    <message>
        <source>Which digit, or none?</source>
        <translation>Která číslice, nebo žádná?</translation>
    </message>
    <message>
        <source>Recognise digits and refuse letters by a threshold that is not tuned on letters.</source>
        <translation>Rozpoznávání číslic a odmítání písmen podle prahu, který není laděný na písmenech.</translation>
    </message>
    <message>
        <source>On 128-d face vectors of 76 people, 5 nearest neighbours and a perceptron know more than 98.5 %; always naming the most frequent person knows 12.5 %.</source>
        <translation>Na 128rozměrných vektorech obličejů 76 osob znají 5 nejbližších sousedů i perceptron více než 98,5 %; vždy jmenovat nejčastější osobu zná 12,5 %.</translation>
    </message>
    <message>
        <source>Look at the distances within and between classes: both fall towards 0 together, and the share of active triplets stays at 100 %. The k-NN accuracy alone would hide it for long. Choose a cure in the health panel.</source>
        <translation>Podívejte se na vzdálenosti uvnitř tříd a mezi nimi: obě klesají společně k 0 a podíl aktivních trojic zůstává 100 %. Samotná přesnost k-NN by to dlouho skrývala. Zvolte nápravu v panelu zdraví.</translation>
    </message>
    <message>
        <source>Learn 15 numbers a face, in good health</source>
        <translation>Naučit se 15 čísel na obličej, v dobrém zdraví</translation>
    </message>
    <message>
        <source>15 numbers a face know more than 98 % by 5 nearest neighbours: nearly what 128 know.</source>
        <translation>15 čísel na obličej zná s 5 nejbližšími sousedy více než 98 %: téměř tolik co 128.</translation>
    </message>
    <message>
        <source>Semi-hard negatives and the Euclidean distance: the two settings that the collapse lacked.</source>
        <translation>Středně těžké negativy a euklidovská vzdálenost: dvě nastavení, která při kolapsu chyběla.</translation>
    </message>
    <message>
        <source>Learn 15 numbers a face, and watch it collapse</source>
        <translation>Učit se 15 čísel na obličej a sledovat kolaps</translation>
    </message>
    <message>
        <source>Within a hundred steps the loss sits at the margin of 1: all faces are brought to one point. The program says so, and offers cures.</source>
        <translation>Během sta kroků se ztráta usadí na marginu 1: všechny obličeje se sejdou v jednom bodě. Program to ohlásí a nabídne nápravu.</translation>
    </message>
</context>
<context>
    <name>OpenSetMethod</name>
    <message>
        <source>Nearest reference</source>
        <translation>Nejbližší vzor</translation>
    </message>
    <message>
        <source>How far the most similar reference is, measured against how digits of one class differ.</source>
        <translation>Jak daleko je nejpodobnější vzor, poměřeno tím, jak se liší číslice jedné třídy.</translation>
    </message>
    <message>
        <source>k-th neighbour</source>
        <translation>k-tý soused</translation>
    </message>
    <message>
        <source>How far the k-th reference is: one odd reference cannot vouch alone.</source>
        <translation>Jak daleko je k-tý vzor: jediný podivný vzor se sám zaručit nemůže.</translation>
    </message>
    <message>
        <source>Nearest class mean</source>
        <translation>Nejbližší průměr třídy</translation>
    </message>
    <message>
        <source>How far the mean of the nearest class is, by the cosine.</source>
        <translation>Jak daleko je průměr nejbližší třídy, podle kosinu.</translation>
    </message>
    <message>
        <source>Mahalanobis</source>
        <translation>Mahalanobis</translation>
    </message>
    <message>
        <source>How far the mean of the nearest class is, with one covariance for all classes.</source>
        <translation>Jak daleko je průměr nejbližší třídy, s jednou kovariancí pro všechny třídy.</translation>
    </message>
    <message>
        <source>Softmax: largest probability</source>
        <translation>Softmax: největší pravděpodobnost</translation>
    </message>
    <message>
        <source>What a classifier on the embedding leaves to all other classes.</source>
        <translation>Co klasifikátor nad embeddingem nechá všem ostatním třídám.</translation>
    </message>
    <message>
        <source>Softmax: entropy</source>
        <translation>Softmax: entropie</translation>
    </message>
    <message>
        <source>How undecided a classifier on the embedding is.</source>
        <translation>Jak nerozhodný je klasifikátor nad embeddingem.</translation>
    </message>
    <message>
        <source>Softmax: energy</source>
        <translation>Softmax: energie</translation>
    </message>
    <message>
        <source>How little of any class a classifier on the embedding sees.</source>
        <translation>Jak málo z kterékoli třídy vidí klasifikátor nad embeddingem.</translation>
    </message>
    <message>
        <source>Ensemble of snapshots</source>
        <translation>Ansámbl průběžných stavů</translation>
    </message>
    <message>
        <source>The distance to the nearest reference, averaged over several states of the network.</source>
        <translation>Vzdálenost k nejbližšímu vzoru, průměr přes několik stavů sítě.</translation>
    </message>
    <message>
        <source>Digits against outsiders</source>
        <translation>Číslice proti cizím znakům</translation>
    </message>
    <message>
        <source>How far the mean of the nearest class is, held against how far the nearest things that are no digit are.</source>
        <translation>Jak daleko je průměr nejbližší třídy ve srovnání s tím, jak daleko je to nejbližší, co není číslice.</translation>
    </message>
</context>
<context>
    <name>SampleTile</name>
    <message>
        <source>outsider</source>
        <translation>cizí znak</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>side in pixels that pictures are brought to</source>
        <translation>strana v pixelech, na kterou se obrázky převedou</translation>
    </message>
    <message>
        <source>how a picture that is no square is fitted into one</source>
        <translation>jak se obrázek, který není čtvercový, vejde do čtverce</translation>
    </message>
    <message>
        <source>keep colours; otherwise pictures become grey</source>
        <translation>zachovat barvy; jinak budou obrázky šedé</translation>
    </message>
    <message>
        <source>what no two splits may share</source>
        <translation>co nesmějí mít žádné dvě části společné</translation>
    </message>
    <message>
        <source>share kept for the test where the data set has no test split of its own</source>
        <translation>podíl ponechaný pro test, když datová sada nemá vlastní testovací část</translation>
    </message>
    <message>
        <source>classes with fewer samples are left out</source>
        <translation>třídy s méně vzorky se vynechají</translation>
    </message>
    <message>
        <source>further samples of a class are left out; 0 keeps all</source>
        <translation>další vzorky třídy se vynechají; 0 ponechá všechny</translation>
    </message>
    <message>
        <source>training samples drawn a class, repeated where there are fewer; 0 takes them as they are</source>
        <translation>trénovací vzorky vybrané z každé třídy, opakované, kde je jich méně; 0 je vezme, jak jsou</translation>
    </message>
    <message>
        <source>losses over classes weigh a class by one over its size</source>
        <translation>ztráty přes třídy váží třídu převrácenou hodnotou její velikosti</translation>
    </message>
    <message>
        <source>file of labels beside a single .npy of samples</source>
        <translation>soubor popisků k jedinému souboru .npy se vzorky</translation>
    </message>
    <message>
        <source>identity list of annotated photos</source>
        <translation>seznam identit anotovaných fotek</translation>
    </message>
    <message>
        <source>box list of annotated photos</source>
        <translation>seznam rámečků anotovaných fotek</translation>
    </message>
    <message>
        <source>crop photos by the face detector instead of by boxes</source>
        <translation>oříznout fotky podle detektoru tváří místo podle rámečků</translation>
    </message>
    <message>
        <source>a frozen network whose embeddings are learnt from: an experiment&apos;s folder or a face pack</source>
        <translation>zmrazená síť, z jejíchž embeddingů se učí: složka experimentu nebo balíček pro tváře</translation>
    </message>
    <message>
        <source>share of the sides of pictures without a box that is kept around the middle</source>
        <translation>podíl stran, který u obrázků bez rámečku zůstane kolem středu</translation>
    </message>
    <message>
        <source>exact copies of held-out samples are left out of training</source>
        <translation>přesné kopie odložených vzorků se z tréninku vynechají</translation>
    </message>
    <message>
        <source>kind of network</source>
        <translation>druh sítě</translation>
    </message>
    <message>
        <source>sets widths and residualLayers by a name</source>
        <translation>nastaví widths a residualLayers podle názvu</translation>
    </message>
    <message>
        <source>channels of each convolution stage; each halves the side</source>
        <translation>kanály konvolučních stupňů; každý zmenší stranu na polovinu</translation>
    </message>
    <message>
        <source>further convolutions in each stage, added to their input</source>
        <translation>další konvoluce v každém stupni, přičtené ke svému vstupu</translation>
    </message>
    <message>
        <source>widths of the hidden layers of a perceptron</source>
        <translation>šířky skrytých vrstev perceptronu</translation>
    </message>
    <message>
        <source>how many numbers describe a sample</source>
        <translation>kolik čísel popisuje vzorek</translation>
    </message>
    <message>
        <source>bring every embedding to length 1</source>
        <translation>převést každý embedding na délku 1</translation>
    </message>
    <message>
        <source>the loss; brings its other settings to what suits it</source>
        <translation>ztráta; její ostatní nastavení změní na to, co se k ní hodí</translation>
    </message>
    <message>
        <source>triplet: hinge or soft margin</source>
        <translation>triplet: hinge nebo měkký margin</translation>
    </message>
    <message>
        <source>margin of the loss, in its own units</source>
        <translation>margin ztráty, v jejích vlastních jednotkách</translation>
    </message>
    <message>
        <source>distance that the loss compares</source>
        <translation>vzdálenost, kterou ztráta porovnává</translation>
    </message>
    <message>
        <source>triplet: which triplets of a batch are used</source>
        <translation>triplet: které triplety z dávky se použijí</translation>
    </message>
    <message>
        <source>supervised-contrastive, nt-xent, n-pairs: small values look at the nearest only</source>
        <translation>supervised-contrastive, nt-xent, n-pairs: malé hodnoty hledí jen na nejbližší</translation>
    </message>
    <message>
        <source>factor on cosines in losses with proxies, and in circle</source>
        <translation>násobek kosinů ve ztrátách s proxy a v circle</translation>
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
        <translation>n-pairs: váha druhých mocnin délek</translation>
    </message>
    <message>
        <source>what a batch is made of</source>
        <translation>z čeho se skládá dávka</translation>
    </message>
    <message>
        <source>P: classes in a batch</source>
        <translation>P: tříd v dávce</translation>
    </message>
    <message>
        <source>K: samples of each class</source>
        <translation>K: vzorků z každé třídy</translation>
    </message>
    <message>
        <source>how gradients become steps</source>
        <translation>jak se z gradientů stávají kroky</translation>
    </message>
    <message>
        <source>learning rate at its highest</source>
        <translation>nejvyšší rychlost učení</translation>
    </message>
    <message>
        <source>sgd: share of the last step that goes on</source>
        <translation>sgd: podíl posledního kroku, který pokračuje</translation>
    </message>
    <message>
        <source>pulls weights to zero, a little each step</source>
        <translation>v každém kroku táhne váhy trochu k nule</translation>
    </message>
    <message>
        <source>share of the old average of the weights that each step keeps; 0 is none</source>
        <translation>podíl starého průměru vah, který si každý krok ponechá; 0 znamená žádný</translation>
    </message>
    <message>
        <source>longest gradient; longer ones are shortened to it; 0 is none</source>
        <translation>největší délka gradientu; delší se na ni zkrátí; 0 znamená bez omezení</translation>
    </message>
    <message>
        <source>learning rate over the budget</source>
        <translation>rychlost učení v průběhu běhu</translation>
    </message>
    <message>
        <source>share of the budget in which the rate rises</source>
        <translation>podíl délky běhu, po který rychlost roste</translation>
    </message>
    <message>
        <source>cosine: share of the rate that is left at the end</source>
        <translation>cosine: podíl rychlosti, který zbude na konci</translation>
    </message>
    <message>
        <source>step: share of the budget between two falls</source>
        <translation>step: podíl délky běhu mezi dvěma poklesy</translation>
    </message>
    <message>
        <source>step, plateau: what the rate is multiplied by</source>
        <translation>step, plateau: čím se rychlost násobí</translation>
    </message>
    <message>
        <source>plateau: measurements without a better score</source>
        <translation>plateau: měření bez lepšího výsledku</translation>
    </message>
    <message>
        <source>change every training picture a little</source>
        <translation>každý trénovací obrázek trochu pozměnit</translation>
    </message>
    <message>
        <source>largest shift in pixels</source>
        <translation>největší posun v pixelech</translation>
    </message>
    <message>
        <source>largest turn in degrees</source>
        <translation>největší otočení ve stupních</translation>
    </message>
    <message>
        <source>logarithm of the largest change of size</source>
        <translation>logaritmus největší změny velikosti</translation>
    </message>
    <message>
        <source>largest slant in pixels across a pixel down</source>
        <translation>největší sklon v pixelech do strany na pixel dolů</translation>
    </message>
    <message>
        <source>how far strokes grow or shrink</source>
        <translation>o kolik tahy zesílí nebo zeslábnou</translation>
    </message>
    <message>
        <source>share of MNIST&apos;s 1, 7 and 9 drawn as other hands do</source>
        <translation>podíl číslic 1, 7 a 9 z MNIST nakreslených tak, jak píší jiní</translation>
    </message>
    <message>
        <source>mirror half of the pictures, such as photos of faces; never drawings</source>
        <translation>polovinu obrázků zrcadlit, třeba fotky tváří; nikdy kresby</translation>
    </message>
    <message>
        <source>ends after so many seconds of training; 0: never</source>
        <translation>skončí po tolika sekundách tréninku; 0: nikdy</translation>
    </message>
    <message>
        <source>ends after so many passes; 0: never</source>
        <translation>skončí po tolika průchodech; 0: nikdy</translation>
    </message>
    <message>
        <source>ends when the validation score has not risen for so many measurements; 0: never</source>
        <translation>skončí, když validační výsledek po tolik měření nevzrostl; 0: nikdy</translation>
    </message>
    <message>
        <source>share of calibration pictures that the threshold accepts</source>
        <translation>podíl kalibračních obrázků, které práh přijme</translation>
    </message>
    <message>
        <source>k of the k-NN accuracy and of the recogniser</source>
        <translation>k pro přesnost k-NN a pro rozpoznávání</translation>
    </message>
    <message>
        <source>references kept from the training split</source>
        <translation>vzory ponechané z trénovací části</translation>
    </message>
    <message>
        <source>what computes</source>
        <translation>co počítá</translation>
    </message>
    <message>
        <source>threads of training; 0: chosen by the program</source>
        <translation>vlákna tréninku; 0: zvolí program</translation>
    </message>
    <message>
        <source>where all random numbers come from</source>
        <translation>odkud pocházejí všechna náhodná čísla</translation>
    </message>
    <message>
        <source>what is learnt from</source>
        <translation>z čeho se učí</translation>
    </message>
    <message>
        <source>share held out of training for thresholds and validation</source>
        <translation>podíl odložený z tréninku pro prahy a validaci</translation>
    </message>
    <message>
        <source>batch normalisation after every hidden layer of a perceptron</source>
        <translation>dávková normalizace za každou skrytou vrstvou perceptronu</translation>
    </message>
    <message>
        <source>how far smooth waves bend and stretch parts, in pixels</source>
        <translation>jak daleko hladké vlny ohnou a natáhnou části, v pixelech</translation>
    </message>
    <message>
        <source>outsiders made of digits: joined, laid over each other, turned</source>
        <translation>cizí znaky z číslic: spojené, položené přes sebe, otočené</translation>
    </message>
    <message>
        <source>outsiders from invented alphabets of random strokes</source>
        <translation>cizí znaky z vymyšlených abeced z náhodných tahů</translation>
    </message>
    <message>
        <source>polygons, stars, waves and arrows as outsiders</source>
        <translation>mnohoúhelníky, hvězdy, vlny a šipky jako cizí znaky</translation>
    </message>
    <message>
        <source>printed letters and marks as outsiders</source>
        <translation>tištěná písmena a značky jako cizí znaky</translation>
    </message>
    <message>
        <source>blobs and speckles as outsiders</source>
        <translation>skvrny a tečky jako cizí znaky</translation>
    </message>
    <message>
        <source>pictures or ink of your own that are no digit, as outsiders</source>
        <translation>vlastní obrázky nebo tahy pera, které nejsou číslicí, jako cizí znaky</translation>
    </message>
    <message>
        <source>outsiders drawn beforehand, of all kinds but those made of digits</source>
        <translation>předem nakreslené cizí znaky všech druhů kromě těch z číslic</translation>
    </message>
    <message>
        <source>the recogniser looks at a picture and at its four shifts by a pixel</source>
        <translation>rozpoznávání se dívá na obrázek a na jeho čtyři posuny o pixel</translation>
    </message>
    <message>
        <source>pictures of no digit for every digit of a batch</source>
        <translation>obrázky, které nejsou číslicí, na každou číslici dávky</translation>
    </message>
</context>
<context>
    <name>SettingTitle</name>
    <message>
        <source>Data set</source>
        <translation>Datová sada</translation>
    </message>
    <message>
        <source>Calibration share</source>
        <translation>Podíl kalibrace</translation>
    </message>
    <message>
        <source>Outsiders</source>
        <translation>Cizí znaky</translation>
    </message>
    <message>
        <source>Side of the pictures</source>
        <translation>Strana obrázků</translation>
    </message>
    <message>
        <source>Pictures that are no square</source>
        <translation>Obrázky, které nejsou čtvercové</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Barva</translation>
    </message>
    <message>
        <source>Divided</source>
        <translation>Rozděleno</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>Podíl testu</translation>
    </message>
    <message>
        <source>Least samples a class</source>
        <translation>Nejméně vzorků na třídu</translation>
    </message>
    <message>
        <source>Most samples a class</source>
        <translation>Nejvíce vzorků na třídu</translation>
    </message>
    <message>
        <source>Resample a class to</source>
        <translation>Převzorkovat třídu na</translation>
    </message>
    <message>
        <source>Weigh classes</source>
        <translation>Vážit třídy</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Popisky</translation>
    </message>
    <message>
        <source>Who is on which photo</source>
        <translation>Kdo je na které fotce</translation>
    </message>
    <message>
        <source>Where faces are</source>
        <translation>Kde jsou tváře</translation>
    </message>
    <message>
        <source>Find the faces</source>
        <translation>Najít tváře</translation>
    </message>
    <message>
        <source>Learn from embeddings of</source>
        <translation>Učit se z embeddingů sítě</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Střed</translation>
    </message>
    <message>
        <source>Leave out copies</source>
        <translation>Vynechat kopie</translation>
    </message>
    <message>
        <source>Kind of network</source>
        <translation>Druh sítě</translation>
    </message>
    <message>
        <source>Size of the network</source>
        <translation>Velikost sítě</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>Šířky</translation>
    </message>
    <message>
        <source>Residual layers</source>
        <translation>Reziduální vrstvy</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Skryté vrstvy</translation>
    </message>
    <message>
        <source>Normalise hidden layers</source>
        <translation>Normalizovat skryté vrstvy</translation>
    </message>
    <message>
        <source>Embedding dimension</source>
        <translation>Dimenze embeddingu</translation>
    </message>
    <message>
        <source>Length 1</source>
        <translation>Délka 1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Ztráta</translation>
    </message>
    <message>
        <source>Kind of margin</source>
        <translation>Druh marginu</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Vzdálenost</translation>
    </message>
    <message>
        <source>Miner</source>
        <translation>Výběr tripletů</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Teplota</translation>
    </message>
    <message>
        <source>Scale of the cosines</source>
        <translation>Měřítko kosinů</translation>
    </message>
    <message>
        <source>Weight of positives</source>
        <translation>Váha pozitivních</translation>
    </message>
    <message>
        <source>Weight of negatives</source>
        <translation>Váha negativních</translation>
    </message>
    <message>
        <source>Threshold of the loss</source>
        <translation>Práh ztráty</translation>
    </message>
    <message>
        <source>Length penalty</source>
        <translation>Penalizace délky</translation>
    </message>
    <message>
        <source>Batches made of</source>
        <translation>Složení dávek</translation>
    </message>
    <message>
        <source>Classes in a batch</source>
        <translation>Tříd v dávce</translation>
    </message>
    <message>
        <source>Samples a class</source>
        <translation>Vzorků na třídu</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimalizátor</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Rychlost učení</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Úbytek vah</translation>
    </message>
    <message>
        <source>Weight averaging</source>
        <translation>Průměrování vah</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Omezení gradientů</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Plán rychlosti</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Rozběh</translation>
    </message>
    <message>
        <source>Rate falls to</source>
        <translation>Rychlost klesne na</translation>
    </message>
    <message>
        <source>Rate falls after</source>
        <translation>Rychlost klesne po</translation>
    </message>
    <message>
        <source>Rate falls by the factor</source>
        <translation>Faktor poklesu rychlosti</translation>
    </message>
    <message>
        <source>Patience of the schedule</source>
        <translation>Trpělivost plánu rychlosti</translation>
    </message>
    <message>
        <source>Vary the pictures</source>
        <translation>Obměňovat obrázky</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Posun</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Otočení</translation>
    </message>
    <message>
        <source>Change of size</source>
        <translation>Změna velikosti</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>Zkosení</translation>
    </message>
    <message>
        <source>Stroke thickness</source>
        <translation>Tloušťka tahu</translation>
    </message>
    <message>
        <source>Pen forms</source>
        <translation>Tvary psaní</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Zrcadlení</translation>
    </message>
    <message>
        <source>Seconds of training</source>
        <translation>Sekundy tréninku</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochy</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Předčasné ukončení</translation>
    </message>
    <message>
        <source>Accepted share</source>
        <translation>Přijatý podíl</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Sousedé</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Vzory</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Zařízení</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Vlákna</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semínko</translation>
    </message>
    <message>
        <source>Outsiders made of digits</source>
        <translation>Cizí znaky z číslic</translation>
    </message>
    <message>
        <source>Invented signs</source>
        <translation>Vymyšlené znaky</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Tvary</translation>
    </message>
    <message>
        <source>Printed letters</source>
        <translation>Tištěná písmena</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Šum</translation>
    </message>
    <message>
        <source>Outsiders of your own</source>
        <translation>Vlastní cizí znaky</translation>
    </message>
    <message>
        <source>Outsiders drawn</source>
        <translation>Nakreslených cizích znaků</translation>
    </message>
    <message>
        <source>Shifted views</source>
        <translation>Posunuté pohledy</translation>
    </message>
    <message>
        <source>Bending</source>
        <translation>Ohýbání</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>It may be %1.</source>
        <translation>Povoleno: %1.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ano</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ne</translation>
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
        <translation>Sledujte, jak se síť učí, co je si podobné, a využijte, co se naučila. Vše probíhá na tomto počítači; nikam se nic neposílá.</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Likeness</translation>
    </message>
    <message>
        <source>This program. You may use, study, share and change it; it comes without any warranty.</source>
        <translation>Tento program. Smíte ho používat, zkoumat, sdílet i měnit; je bez jakékoli záruky.</translation>
    </message>
    <message>
        <source>The window and everything in it.</source>
        <translation>Okno a vše, co je v něm.</translation>
    </message>
    <message>
        <source>Networks and their training.</source>
        <translation>Sítě a jejich trénink.</translation>
    </message>
    <message>
        <source>Reading and preparing pictures.</source>
        <translation>Načítání a příprava obrázků.</translation>
    </message>
    <message>
        <source>The curves. By Emanuel Eichhammer.</source>
        <translation>Křivky. Autor: Emanuel Eichhammer.</translation>
    </message>
    <message>
        <source>Reading and writing files.</source>
        <translation>Čtení a zápis souborů.</translation>
    </message>
    <message>
        <source>70,000 handwritten digits, by Yann LeCun, Corinna Cortes and Christopher J. C. Burges.</source>
        <translation>70 000 ručně psaných číslic. Autoři: Yann LeCun, Corinna Cortes a Christopher J. C. Burges.</translation>
    </message>
    <message>
        <source>Class colours</source>
        <translation>Barvy tříd</translation>
    </message>
    <message>
        <source>By Matthew A. Petroff: ten colours that most eyes can tell apart.</source>
        <translation>Autor: Matthew A. Petroff. Deset barev, které většina očí rozliší.</translation>
    </message>
    <message>
        <source>Face models</source>
        <translation>Modely pro tváře</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Zdroj: %1</translation>
    </message>
    <message>
        <source>The library of faces.</source>
        <translation>Knihovna tváří.</translation>
    </message>
    <message>
        <source>Public domain</source>
        <translation>Volné dílo</translation>
    </message>
    <message>
        <source>Photos.</source>
        <translation>Fotky.</translation>
    </message>
    <message>
        <source>Photos as telephones write them.</source>
        <translation>Fotky, jak je ukládají telefony.</translation>
    </message>
    <message>
        <source>Names in sidecars beside photos.</source>
        <translation>Jména v doprovodných souborech vedle fotek.</translation>
    </message>
    <message>
        <source>Near faces in very large libraries.</source>
        <translation>Blízké tváře ve velmi velkých knihovnách.</translation>
    </message>
    <message>
        <source>Checksums of models.</source>
        <translation>Kontrolní součty modelů.</translation>
    </message>
    <message>
        <source>Photos are known again by their content.</source>
        <translation>Fotky se znovu poznají podle obsahu.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::AlbumHead</name>
    <message>
        <source>People</source>
        <translation>Lidé</translation>
    </message>
    <message>
        <source>Back to all albums (Esc)</source>
        <translation>Zpět ke všem albům (Esc)</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Skrýt</translation>
    </message>
    <message>
        <source>The album is not shown any more (H)</source>
        <translation>Album se už nebude zobrazovat (H)</translation>
    </message>
    <message>
        <source>Forget this person...</source>
        <translation>Zapomenout tuto osobu...</translation>
    </message>
    <message>
        <source>Deletes the name, the faces and all that was computed of them</source>
        <translation>Smaže jméno, tváře a vše, co se z nich spočítalo</translation>
    </message>
    <message>
        <source>Who is this?</source>
        <translation>Kdo je to?</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Jméno osoby</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zobrazit</translation>
    </message>
    <message numerus="yes">
        <source>%n faces</source>
        <translation>
            <numerusform>%n tvář</numerusform>
            <numerusform>%n tváře</numerusform>
            <numerusform>%n tváří</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n fotka</numerusform>
            <numerusform>%n fotky</numerusform>
            <numerusform>%n fotek</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::AlbumModel</name>
    <message>
        <source>Face %1</source>
        <translation>Tvář %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::AlbumPanel</name>
    <message>
        <source>Select faces to correct them</source>
        <translation>Vyberte tváře, které chcete opravit</translation>
    </message>
    <message numerus="yes">
        <source>%1: the name, %n faces and what was computed of them are deleted from the library. The photos stay. This cannot be taken back, and neither can earlier changes then.</source>
        <translation>
            <numerusform>%1: z knihovny se smaže jméno, %n tvář a vše, co se z ní spočítalo. Fotky zůstanou. Nelze to vrátit zpět a dřívější změny pak také ne.</numerusform>
            <numerusform>%1: z knihovny se smaže jméno, %n tváře a vše, co se z nich spočítalo. Fotky zůstanou. Nelze to vrátit zpět a dřívější změny pak také ne.</numerusform>
            <numerusform>%1: z knihovny se smaže jméno, %n tváří a vše, co se z nich spočítalo. Fotky zůstanou. Nelze to vrátit zpět a dřívější změny pak také ne.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Zapomenout</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Tváře</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotky</translation>
    </message>
    <message>
        <source>The faces of the album (F)</source>
        <translation>Tváře v albu (F)</translation>
    </message>
    <message>
        <source>The whole photos that they are in (P)</source>
        <translation>Celé fotky, na kterých jsou (P)</translation>
    </message>
    <message>
        <source>What is shown of the album</source>
        <translation>Co se z alba zobrazuje</translation>
    </message>
    <message>
        <source>Ctrl selects photos to correct their faces</source>
        <translation>S klávesou Ctrl vyberete fotky, jejichž tváře chcete opravit</translation>
    </message>
</context>
<context>
    <name>likeness::ui::AlbumPhotosModel</name>
    <message numerus="yes">
        <source>Photo %1 with %n faces of the album</source>
        <translation>
            <numerusform>Fotka %1, na ní %n tvář z alba</numerusform>
            <numerusform>Fotka %1, na ní %n tváře z alba</numerusform>
            <numerusform>Fotka %1, na ní %n tváří z alba</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::AlbumTiles</name>
    <message>
        <source>Faces of the album</source>
        <translation>Tváře v albu</translation>
    </message>
    <message>
        <source>Photos of the album</source>
        <translation>Fotky v albu</translation>
    </message>
</context>
<context>
    <name>likeness::ui::AnswerView</name>
    <message>
        <source>Not a digit</source>
        <translation>Není číslice</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Vzdálenost</translation>
    </message>
    <message>
        <source>Runner-up</source>
        <translation>Druhá v pořadí</translation>
    </message>
    <message>
        <source>The answer appears here while you draw.</source>
        <translation>Odpověď se tu objeví, zatímco kreslíte.</translation>
    </message>
    <message>
        <source>There is no ink in this picture.</source>
        <translation>Na tomto obrázku nic není.</translation>
    </message>
    <message>
        <source>Its distance of %1 is within the threshold of %2.</source>
        <translation>Vzdálenost %1 nepřekračuje práh %2.</translation>
    </message>
    <message>
        <source>Nearest to %1, but at a distance of %2 it is beyond the threshold of %3.</source>
        <translation>Nejbližší je %1, ale vzdálenost %2 překračuje práh %3.</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>none near</source>
        <translation>žádná poblíž</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Jistota</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Náskok</translation>
    </message>
    <message>
        <source>If it is a digit at all: how often such an answer is right</source>
        <translation>Pokud je to vůbec číslice: jak často je taková odpověď správná</translation>
    </message>
    <message>
        <source>How much farther the runner-up is</source>
        <translation>O kolik dál je druhá v pořadí</translation>
    </message>
    <message numerus="yes">
        <source>%n signs beside each other; what follows is of the one drawn last.</source>
        <translation>
            <numerusform>%n znak; co následuje, platí pro něj.</numerusform>
            <numerusform>%n znaky vedle sebe; co následuje, platí pro ten nakreslený naposled.</numerusform>
            <numerusform>%n znaků vedle sebe; co následuje, platí pro ten nakreslený naposled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::AugmentationSection</name>
    <message>
        <source>Augmentation</source>
        <translation>Augmentace</translation>
    </message>
    <message>
        <source>&amp;Vary the training pictures</source>
        <translation>Ob&amp;měňovat trénovací obrázky</translation>
    </message>
    <message>
        <source>Each is changed a little, another way every time, so that none is learnt by heart.</source>
        <translation>Každý se pokaždé trochu jinak pozmění, aby se žádný nenaučil nazpaměť.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Posun</translation>
    </message>
    <message>
        <source>Up to so many pixels.</source>
        <translation>Nejvýše o tolik pixelů.</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Otočení</translation>
    </message>
    <message>
        <source>Up to so many degrees.</source>
        <translation>Nejvýše o tolik stupňů.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Měřítko</translation>
    </message>
    <message>
        <source>Up to this share larger or smaller.</source>
        <translation>Nejvýše o takový podíl větší či menší.</translation>
    </message>
    <message>
        <source>Shear</source>
        <translation>Zkosení</translation>
    </message>
    <message>
        <source>Slant, as a share of the height.</source>
        <translation>Sklon jako podíl výšky.</translation>
    </message>
    <message>
        <source>Stroke thickness</source>
        <translation>Tloušťka tahu</translation>
    </message>
    <message>
        <source>Up to so many pixels thicker or thinner.</source>
        <translation>Nejvýše o tolik pixelů silnější či tenčí.</translation>
    </message>
    <message>
        <source>Pen forms</source>
        <translation>Tvary psaní</translation>
    </message>
    <message>
        <source>Share of MNIST&apos;s 1, 7 and 9 that get the flag, bar or hook of other hands.</source>
        <translation>Podíl číslic 1, 7 a 9 z MNIST, které dostanou praporek, čárku nebo háček jiných pisatelů.</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Zrcadlení</translation>
    </message>
    <message>
        <source>Half of the pictures, as photos of faces allow; never writing.</source>
        <translation>Polovina obrázků, jak to dovolují fotky tváří; nikdy písmo.</translation>
    </message>
    <message>
        <source>Bending</source>
        <translation>Ohýbání</translation>
    </message>
    <message>
        <source>Smooth waves move parts by up to so many pixels: they grow, shrink and lean on their own.</source>
        <translation>Jemné vlny posouvají části až o tolik pixelů: každá roste, zmenšuje se a naklání se sama.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::BarChart</name>
    <message>
        <source>%1 bars; the arrow keys walk through them.</source>
        <translation>Sloupců: %1; procházejí se šipkami.</translation>
    </message>
    <message>
        <source>%1, logarithmic</source>
        <translation>%1, logaritmicky</translation>
    </message>
</context>
<context>
    <name>likeness::ui::BatchDesk</name>
    <message>
        <source>Drop a folder of pictures here, and each is answered. Where its sub-folders are labels, you also see what each was taken for.</source>
        <translation>Přetáhněte sem složku s obrázky a každý obrázek dostane odpověď. Kde jsou podsložky popisky, uvidíte i to, za co byl který považován.</translation>
    </message>
    <message>
        <source>Choose a folder...</source>
        <translation>Vybrat složku...</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message>
        <source>Only refused</source>
        <translation>Jen odmítnuté</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabulka</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Považováno za</translation>
    </message>
    <message>
        <source>Save as CSV...</source>
        <translation>Uložit jako CSV...</translation>
    </message>
    <message>
        <source>Other folder...</source>
        <translation>Jiná složka...</translation>
    </message>
    <message>
        <source>Answers to the pictures</source>
        <translation>Odpovědi k obrázkům</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>Uložit odpovědi</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabulky (*.csv)</translation>
    </message>
    <message>
        <source>Folder of pictures</source>
        <translation>Složka s obrázky</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln obrázek</numerusform>
            <numerusform>%Ln obrázky</numerusform>
            <numerusform>%Ln obrázků</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln odmítnut</numerusform>
            <numerusform>%Ln odmítnuty</numerusform>
            <numerusform>%Ln odmítnuto</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be read</source>
        <translation>
            <numerusform>%Ln nelze přečíst</numerusform>
            <numerusform>%Ln nelze přečíst</numerusform>
            <numerusform>%Ln nelze přečíst</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádná</translation>
    </message>
    <message>
        <source>The answers are in %1.</source>
        <translation>Odpovědi jsou v %1.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::BatchModel</name>
    <message>
        <source>cannot be read</source>
        <translation>nelze přečíst</translation>
    </message>
    <message>
        <source>none</source>
        <translation>žádná</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Obrázek</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Popisek</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Odpověď</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Vzdálenost</translation>
    </message>
    <message>
        <source>Nearest class</source>
        <translation>Nejbližší třída</translation>
    </message>
    <message>
        <source>Runner-up</source>
        <translation>Druhá v pořadí</translation>
    </message>
</context>
<context>
    <name>likeness::ui::BatchSection</name>
    <message>
        <source>Batches</source>
        <translation>Dávky</translation>
    </message>
    <message>
        <source>Classes in a batch, P</source>
        <translation>Tříd v dávce, P</translation>
    </message>
    <message>
        <source>More give harder triplets, and steps that take longer.</source>
        <translation>Víc znamená těžší triplety a delší kroky.</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Složení</translation>
    </message>
    <message>
        <source>Samples a class, K</source>
        <translation>Vzorků na třídu, K</translation>
    </message>
    <message>
        <source>P times K is %1; a batch has at most %2 samples.</source>
        <translation>P krát K je %1; dávka má nejvýše tolik vzorků: %2.</translation>
    </message>
    <message>
        <source>Every batch holds P classes with K samples each.</source>
        <translation>Každá dávka má P tříd po K vzorcích.</translation>
    </message>
    <message>
        <source>A batch holds P × K samples, two by two. The contrastive loss looks at these pairs alone, others at all of the batch.</source>
        <translation>Dávka má P × K vzorků ve dvojicích. Kontrastní ztráta hledí jen na tyto dvojice, ostatní na celou dávku.</translation>
    </message>
    <message>
        <source>A batch holds P × K samples.</source>
        <translation>Dávka má P × K vzorků.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::BoxedPicture</name>
    <message>
        <source>Picture</source>
        <translation>Obrázek</translation>
    </message>
    <message numerus="yes">
        <source>%n boxes</source>
        <translation>
            <numerusform>%n rámeček</numerusform>
            <numerusform>%n rámečky</numerusform>
            <numerusform>%n rámečků</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::BudgetSection</name>
    <message>
        <source>Time</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minuta</translation>
    </message>
    <message>
        <source>3 minutes</source>
        <translation>3 minuty</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minut</translation>
    </message>
    <message>
        <source>Other time</source>
        <translation>Jiná doba</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochy</translation>
    </message>
    <message>
        <source>Time or epochs</source>
        <translation>Čas nebo epochy</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>Délka &amp;běhu</translation>
    </message>
    <message>
        <source>When the run ends by itself. It can be stopped and continued any time.</source>
        <translation>Kdy běh sám skončí. Kdykoli ho lze ukončit a zase v něm pokračovat.</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuty</translation>
    </message>
    <message>
        <source>Of training; loading and scoring come on top.</source>
        <translation>Doba tréninku; načtení a hodnocení jsou navíc.</translation>
    </message>
    <message>
        <source>How often every training sample is seen.</source>
        <translation>Kolikrát síť uvidí každý trénovací vzorek.</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Předčasné ukončení</translation>
    </message>
    <message>
        <source>Ends after so many measurements without a better score; 0: never.</source>
        <translation>Skončí po tolika měřeních bez lepšího výsledku; 0: nikdy.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::CameraAnswers</name>
    <message>
        <source>Take to the sheet</source>
        <translation>Přenést na kreslicí list</translation>
    </message>
    <message>
        <source>Digits in the picture</source>
        <translation>Číslice na obrázku</translation>
    </message>
    <message>
        <source>The sign as the network sees it</source>
        <translation>Znak, jak ho vidí síť</translation>
    </message>
    <message>
        <source>Puts this sign on the sheet under Draw, where it stays and can be looked at closely</source>
        <translation>Přenese tento znak na kreslicí list v části Kreslení, kde zůstane a lze si ho zblízka prohlédnout</translation>
    </message>
    <message>
        <source>Which digits?</source>
        <translation>Které číslice?</translation>
    </message>
    <message>
        <source>The digits in the picture come here, in the order in which they are read.</source>
        <translation>Zde se objeví číslice z obrázku v pořadí, v jakém se čtou.</translation>
    </message>
    <message>
        <source>No digit in sight</source>
        <translation>Žádná číslice v dohledu</translation>
    </message>
    <message>
        <source>Hold paper with a digit before the camera, so near that it is a tenth of the picture high.</source>
        <translation>Podržte papír s číslicí před kamerou tak blízko, aby číslice zabírala desetinu výšky obrázku.</translation>
    </message>
    <message numerus="yes">
        <source>%n signs; a dash stands for one that is no digit. Click another to see it closely.</source>
        <translation>
            <numerusform>%n znak; pomlčka znamená, že to není číslice. Kliknutím na jiný ho uvidíte zblízka.</numerusform>
            <numerusform>%n znaky; pomlčka znamená, že to není číslice. Kliknutím na jiný ho uvidíte zblízka.</numerusform>
            <numerusform>%n znaků; pomlčka znamená, že to není číslice. Kliknutím na jiný ho uvidíte zblízka.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, at a distance of %2, within the threshold of %3.</source>
        <translation>%1, ve vzdálenosti %2, nepřekračuje práh %3.</translation>
    </message>
    <message>
        <source>Not a digit: nearest to %1, but at a distance of %2 it is beyond the threshold of %3.</source>
        <translation>Není číslice: nejbližší je %1, ale vzdálenost %2 překračuje práh %3.</translation>
    </message>
    <message>
        <source>%1 pictures a second</source>
        <translation>%1 obrázků za sekundu</translation>
    </message>
</context>
<context>
    <name>likeness::ui::CameraDesk</name>
    <message>
        <source>Save picture...</source>
        <translation>Uložit obrázek...</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Uložit obrázek</translation>
    </message>
    <message>
        <source>picture.png</source>
        <translation>obrazek.png</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg)</source>
        <translation>Obrázky (*.png *.jpg)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Spustit</translation>
    </message>
    <message>
        <source>Choose a camera, or drop a video here, and press Start: every digit on paper gets a box and its answer.</source>
        <translation>Zvolte kameru, nebo sem přetáhněte video, a stiskněte Spustit: každá číslice na papíře dostane rámeček a svou odpověď.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Podívat se znovu</translation>
    </message>
    <message>
        <source>The pictures are black. Is the lens covered, or the room dark? You can also open a video.</source>
        <translation>Obrázky jsou černé. Není zakrytý objektiv nebo v místnosti tma? Můžete také otevřít video.</translation>
    </message>
    <message>
        <source>Open a video...</source>
        <translation>Otevřít video...</translation>
    </message>
    <message>
        <source>No picture has come for %1 seconds. You can wait, or stop and choose another source.</source>
        <translation>Už %1 s nepřišel žádný obrázek. Můžete počkat, nebo zastavit a zvolit jiný zdroj.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message>
        <source>Play again</source>
        <translation>Přehrát znovu</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Uloženo jako %1.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>Obrázek nešlo zapsat do %1.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::CanvasPanel</name>
    <message>
        <source>Undo</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Znovu</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>Open picture...</source>
        <translation>Otevřít obrázek...</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ClassScoresModel</name>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2×)</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Třída</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Vzorky</translation>
    </message>
    <message>
        <source>k-NN right</source>
        <translation>k-NN správně</translation>
    </message>
    <message>
        <source>Precision@1</source>
        <translation>Precision@1</translation>
    </message>
    <message>
        <source>Mostly taken for</source>
        <translation>Nejčastěji zaměněno za</translation>
    </message>
</context>
<context>
    <name>likeness::ui::CloudMap</name>
    <message>
        <source>Map of the embeddings</source>
        <translation>Mapa embeddingů</translation>
    </message>
    <message>
        <source>Arrow keys walk from point to point, Enter chooses, plus and minus zoom, 0 shows everything.</source>
        <translation>Šipky přecházejí mezi body, Enter vybere, plus a minus mění zvětšení, 0 ukáže vše.</translation>
    </message>
    <message>
        <source>Point %1</source>
        <translation>Bod %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ColorChoice</name>
    <message>
        <source>Colour by</source>
        <translation>Obarvit podle</translation>
    </message>
    <message>
        <source>What colours the points</source>
        <translation>Podle čeho se body barví</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>Jedna barva</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Barva: %1</translation>
    </message>
    <message>
        <source>Clusters of the map</source>
        <translation>Shluky mapy</translation>
    </message>
    <message>
        <source>Distance from a point</source>
        <translation>Vzdálenost od bodu</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ColorLegend</name>
    <message>
        <source>Legend: classes that are shown</source>
        <translation>Legenda: zobrazené třídy</translation>
    </message>
    <message>
        <source>Switches classes on and off. A double click shows one alone.</source>
        <translation>Zapíná a vypíná třídy. Dvojklik zobrazí jen jednu.</translation>
    </message>
    <message>
        <source>Select these points</source>
        <translation>Vybrat tyto body</translation>
    </message>
    <message>
        <source>Show these alone</source>
        <translation>Zobrazit jen tyto</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Zobrazit vše</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ColumnPicker</name>
    <message>
        <source>Filter columns</source>
        <translation>Filtrovat sloupce</translation>
    </message>
    <message>
        <source>Columns of the vector</source>
        <translation>Sloupce vektoru</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nic</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Použít %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ComparePanel</name>
    <message>
        <source>People</source>
        <translation>Lidé</translation>
    </message>
    <message>
        <source>Compare two faces</source>
        <translation>Porovnat dvě tváře</translation>
    </message>
    <message>
        <source>Drop a photo here, or click to choose one.</source>
        <translation>Přetáhněte sem fotku, nebo klikněte a vyberte ji.</translation>
    </message>
    <message>
        <source>Looking for faces...</source>
        <translation>Hledají se tváře...</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>Stejná osoba?</translation>
    </message>
    <message>
        <source>Two photos tell. Where there are several faces, click the one that is meant.</source>
        <translation>Prozradí to dvě fotky. Je-li na nich víc tváří, klikněte na tu, o kterou jde.</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>Jedna osoba</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>Dvě osoby</translation>
    </message>
    <message>
        <source>Euclidean distance %1, cosine %2</source>
        <translation>Eukleidovská vzdálenost %1, kosinus %2</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Zvolte fotku</translation>
    </message>
    <message>
        <source>%1 % of pairs of different people are this close or closer.</source>
        <translation>%1 % dvojic různých lidí je si takto blízko nebo blíž.</translation>
    </message>
    <message>
        <source>Fewer than 1 in %1 pairs of different people are this close.</source>
        <translation>Takto blízko je si méně než 1 z %1 dvojic různých lidí.</translation>
    </message>
    <message>
        <source>1 in %1 pairs of different people is this close or closer.</source>
        <translation>Takto blízko nebo blíž je si 1 z %1 dvojic různých lidí.</translation>
    </message>
    <message>
        <source>Measured on %1.</source>
        <translation>Měřeno na: %1.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ComparisonPanel</name>
    <message>
        <source>MAP@R %1, k-NN accuracy %2</source>
        <translation>MAP@R %1, přesnost k-NN %2</translation>
    </message>
    <message>
        <source>raw input %1</source>
        <translation>surový vstup %1</translation>
    </message>
    <message>
        <source>untrained %1</source>
        <translation>nenatrénovaná síť %1</translation>
    </message>
    <message>
        <source>MAP@R without learning: %1</source>
        <translation>MAP@R bez učení: %1</translation>
    </message>
    <message>
        <source>on the test split</source>
        <translation>na testovací části</translation>
    </message>
    <message>
        <source>on the calibration split</source>
        <translation>na kalibrační části</translation>
    </message>
    <message>
        <source>Settings that differ</source>
        <translation>Odlišná nastavení</translation>
    </message>
    <message>
        <source>The best by MAP@R first.</source>
        <translation>Nejdřív nejlepší podle MAP@R.</translation>
    </message>
    <message>
        <source>Their maps show different samples.</source>
        <translation>Jejich mapy ukazují různé vzorky.</translation>
    </message>
    <message>
        <source>Not all were scored on the test split, so look at the split below each.</source>
        <translation>Ne všechny se vyhodnotily na testovací části, proto se dívejte, která část je pod kterým uvedena.</translation>
    </message>
    <message>
        <source>The same data, splits and seed.</source>
        <translation>Stejná data, rozdělení i semínko.</translation>
    </message>
    <message>
        <source>No map was stored.</source>
        <translation>Žádná mapa se neuložila.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Nastavení</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ConfusionPicture</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Matice záměn</translation>
    </message>
    <message>
        <source>True: %1. Predicted: %2. %3 of %4, that is %5.</source>
        <translation>Skutečnost: %1. Předpověď: %2. %3 z %4, to je %5.</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>předpověď</translation>
    </message>
    <message>
        <source>true</source>
        <translation>skutečnost</translation>
    </message>
    <message>
        <source>Colours and percentages are shares of a row. Point at a cell to read it.</source>
        <translation>Barvy a procenta jsou podíly v řádku. Ukažte na políčko a uvidíte jeho hodnotu.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::CorrectionBar</name>
    <message>
        <source>They are ...</source>
        <translation>To je ...</translation>
    </message>
    <message>
        <source>Gives the selected faces to a person; a new name makes a new one</source>
        <translation>Přiřadí vybrané tváře k osobě; nové jméno založí novou</translation>
    </message>
    <message>
        <source>Who the selected faces are</source>
        <translation>Čí jsou vybrané tváře</translation>
    </message>
    <message>
        <source>Not this person</source>
        <translation>Není to tato osoba</translation>
    </message>
    <message>
        <source>The selected faces are somebody else (R)</source>
        <translation>Vybrané tváře patří někomu jinému (R)</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nová osoba</translation>
    </message>
    <message>
        <source>The selected faces are a person of their own (S)</source>
        <translation>Vybrané tváře jsou samostatná osoba (S)</translation>
    </message>
    <message>
        <source>Not a face</source>
        <translation>Není tvář</translation>
    </message>
    <message>
        <source>The selected pictures are no faces (X)</source>
        <translation>Vybrané obrázky nejsou tváře (X)</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorovat</translation>
    </message>
    <message>
        <source>Nobody needs to know whose faces these are (I)</source>
        <translation>Nikdo nepotřebuje vědět, čí tváře to jsou (I)</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Obálka</translation>
    </message>
    <message>
        <source>The selected face stands for the album (C)</source>
        <translation>Vybraná tvář zastupuje album (C)</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Vrátit</translation>
    </message>
    <message>
        <source>The selected faces are faces again (B)</source>
        <translation>Vybrané tváře jsou zase tváře (B)</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>Vybráno: %n</numerusform>
            <numerusform>Vybráno: %n</numerusform>
            <numerusform>Vybráno: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::CureCard</name>
    <message>
        <source>Cures</source>
        <translation>Nápravy</translation>
    </message>
    <message>
        <source>The run goes on from its last healthy state, or anew where it never was in one.</source>
        <translation>Běh pokračuje od svého posledního zdravého stavu, nebo začne znovu, pokud v žádném nebyl.</translation>
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
        <translation>Logaritmická osa: jsou vidět i malé rozdíly mezi malými hodnotami</translation>
    </message>
    <message>
        <source>Stretched axis: 90, 99 and 99.9 % are equally far apart</source>
        <translation>Roztažená osa: 90, 99 a 99,9 % jsou stejně daleko od sebe</translation>
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
        <translation>Přesnost k-NN</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Ztráta</translation>
    </message>
    <message>
        <source>Seconds of training</source>
        <translation>Sekundy tréninku</translation>
    </message>
    <message>
        <source>%1 Their values cannot be compared; their k-NN accuracy and MAP@R can.</source>
        <translation>%1 Jejich hodnoty nelze srovnat; přesnost k-NN a MAP@R ano.</translation>
    </message>
    <message>
        <source>MAP@R</source>
        <translation>MAP@R</translation>
    </message>
    <message>
        <source>Raw input</source>
        <translation>Surový vstup</translation>
    </message>
</context>
<context>
    <name>likeness::ui::CutChart</name>
    <message>
        <source>How far apart faces of one person may be, in thousandths of a distance</source>
        <translation>Jak daleko od sebe smějí být tváře jedné osoby, v tisícinách vzdálenosti</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>doporučeno</translation>
    </message>
    <message>
        <source>Euclidean distance</source>
        <translation>Eukleidovská vzdálenost</translation>
    </message>
</context>
<context>
    <name>likeness::ui::CutPanel</name>
    <message>
        <source>Recommended</source>
        <translation>Doporučeno</translation>
    </message>
    <message>
        <source>The distance at which most people are right in measured collections</source>
        <translation>Vzdálenost, při které je v měřených sbírkách nejvíc osob správně</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zavřít</translation>
    </message>
    <message>
        <source>How far apart may faces of one person be?</source>
        <translation>Jak daleko od sebe smějí být tváře jedné osoby?</translation>
    </message>
    <message>
        <source>Comparing all faces...</source>
        <translation>Porovnávají se všechny tváře...</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>osob: %1</translation>
    </message>
    <message>
        <source>%1 unassigned</source>
        <translation>nezařazených: %1</translation>
    </message>
    <message>
        <source>largest album %1</source>
        <translation>největší album: %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::DataPreviewPanel</name>
    <message>
        <source>%1 samples in %2 classes</source>
        <translation>vzorků: %1, tříd: %2</translation>
    </message>
    <message>
        <source>%1 more for the test</source>
        <translation>dalších pro test: %1</translation>
    </message>
    <message>
        <source>largest to smallest class %1 : 1</source>
        <translation>největší třída k nejmenší %1 : 1</translation>
    </message>
    <message>
        <source>Here you see what a data set holds before a network learns from it. Choose one in the recipe, or drop a folder or a file here.</source>
        <translation>Zde uvidíte, co datová sada obsahuje, než se z ní síť začne učit. Zvolte ji v receptu, nebo sem přetáhněte složku či soubor.</translation>
    </message>
    <message>
        <source>Look at the &amp;data set</source>
        <translation>Prohlédnout &amp;datovou sadu</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>&amp;Ukončit</translation>
    </message>
    <message>
        <source>Samples of each class</source>
        <translation>Vzorky v jednotlivých třídách</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>Rozdělení</translation>
    </message>
    <message>
        <source>What they look like</source>
        <translation>Jak vypadají</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Načítá se %1</translation>
    </message>
    <message>
        <source>Read &amp;again</source>
        <translation>Načíst &amp;znovu</translation>
    </message>
    <message>
        <source>Classes, the largest first</source>
        <translation>Třídy, nejdřív největší</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Vzorky</translation>
    </message>
    <message>
        <source>And %1 more classes.</source>
        <translation>Další třídy: %1.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::DataSection</name>
    <message>
        <source>60,000 handwritten digits; 10,000 more are kept for the final score.</source>
        <translation>60 000 ručně psaných číslic; dalších 10 000 čeká na závěrečné hodnocení.</translation>
    </message>
    <message>
        <source>With one sub-folder a class, of pictures or of vectors (.npy); or with IDX files named as MNIST&apos;s.</source>
        <translation>S jednou podsložkou na třídu, s obrázky nebo vektory (.npy); nebo se soubory IDX pojmenovanými jako v MNIST.</translation>
    </message>
    <message>
        <source>Vectors or pictures with their labels: .npy, .npz, .csv, .tsv; or a list of pairs.</source>
        <translation>Vektory nebo obrázky s popisky: .npy, .npz, .csv, .tsv; nebo seznam dvojic.</translation>
    </message>
    <message>
        <source>A folder of photos with a list of who is on which; or a .csv with file and identity.</source>
        <translation>Složka fotek se seznamem, kdo je na které; nebo .csv se souborem a identitou.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>MNIST digits</source>
        <translation>Číslice MNIST</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Složka</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Soubor</translation>
    </message>
    <message>
        <source>Annotated photos</source>
        <translation>Anotované fotky</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>&amp;Datová sada</translation>
    </message>
    <message>
        <source>Folder or file</source>
        <translation>Složka nebo soubor</translation>
    </message>
    <message>
        <source>It can also be dropped onto the page.</source>
        <translation>Lze ji i přetáhnout na stránku.</translation>
    </message>
    <message>
        <source>Choose the data set</source>
        <translation>Zvolte datovou sadu</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Popisky</translation>
    </message>
    <message>
        <source>A .npy of whole numbers or a text with a class a line; for a .npy of samples.</source>
        <translation>Soubor .npy s celými čísly nebo text s jednou třídou na řádek; pro soubor .npy se vzorky.</translation>
    </message>
    <message>
        <source>Choose the labels</source>
        <translation>Zvolte popisky</translation>
    </message>
    <message>
        <source>Who is on which photo</source>
        <translation>Kdo je na které fotce</translation>
    </message>
    <message>
        <source>identity_CelebA.txt, or a .csv with file and identity; empty: found beside the photos.</source>
        <translation>identity_CelebA.txt, nebo .csv se souborem a identitou; prázdné: najde se vedle fotek.</translation>
    </message>
    <message>
        <source>Choose the list of identities</source>
        <translation>Zvolte seznam identit</translation>
    </message>
    <message>
        <source>Where faces are</source>
        <translation>Kde jsou tváře</translation>
    </message>
    <message>
        <source>list_bbox_celeba.txt; empty: found beside the photos.</source>
        <translation>list_bbox_celeba.txt; prázdné: najde se vedle fotek.</translation>
    </message>
    <message>
        <source>Choose the list of boxes</source>
        <translation>Zvolte seznam rámečků</translation>
    </message>
    <message>
        <source>Find the faces</source>
        <translation>Najít tváře</translation>
    </message>
    <message>
        <source>By the detector of the Faces page, instead of by boxes.</source>
        <translation>Detektorem ze stránky Tváře místo podle rámečků.</translation>
    </message>
    <message>
        <source>Side of the pictures</source>
        <translation>Strana obrázků</translation>
    </message>
    <message>
        <source>In pixels; every picture is brought to this square.</source>
        <translation>V pixelech; každý obrázek se převede na tento čtverec.</translation>
    </message>
    <message>
        <source>Pictures that are no square</source>
        <translation>Obrázky, které nejsou čtvercové</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Střed</translation>
    </message>
    <message>
        <source>Share of a picture&apos;s sides that is kept around its middle; 1 keeps all.</source>
        <translation>Podíl stran obrázku, který zůstane kolem středu; 1 ponechá vše.</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Barva</translation>
    </message>
    <message>
        <source>Otherwise pictures become grey.</source>
        <translation>Jinak budou obrázky šedé.</translation>
    </message>
    <message>
        <source>Learn from embeddings of</source>
        <translation>Učit se z embeddingů sítě</translation>
    </message>
    <message>
        <source>A frozen network: an experiment&apos;s folder or a face pack. Empty: the samples as they are.</source>
        <translation>Zmrazená síť: složka experimentu nebo balíček pro tváře. Prázdné: vzorky, jak jsou.</translation>
    </message>
    <message>
        <source>Choose the experiment</source>
        <translation>Zvolte experiment</translation>
    </message>
</context>
<context>
    <name>likeness::ui::DataWords</name>
    <message>
        <source>vectors of %1 numbers</source>
        <translation>vektory o %1 číslech</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, colour</source>
        <translation>%1 × %2 pixelů, barevně</translation>
    </message>
    <message>
        <source>%1 × %2 pixels, grey</source>
        <translation>%1 × %2 pixelů, v odstínech šedi</translation>
    </message>
    <message>
        <source>Here you watch a network learn which handwritten digits are alike. Afterwards you draw one, and it says which digit it is, or that it is none.</source>
        <translation>Zde sledujete, jak se síť učí, které ručně psané číslice jsou si podobné. Pak nějakou nakreslíte a síť řekne, která to je, nebo že to číslice není.</translation>
    </message>
    <message>
        <source>Here you watch a network learn which of your pictures are alike, until those of one class lie together.</source>
        <translation>Zde sledujete, jak se síť učí, které z vašich obrázků jsou si podobné, dokud obrázky jedné třídy neleží u sebe.</translation>
    </message>
    <message>
        <source>Here you watch a network learn which of your vectors are alike, until those of one class lie together.</source>
        <translation>Zde sledujete, jak se síť učí, které z vašich vektorů jsou si podobné, dokud vektory jedné třídy neleží u sebe.</translation>
    </message>
    <message>
        <source>Here you watch a network learn which photos show the same person. It is then asked about people whom it never saw.</source>
        <translation>Zde sledujete, jak se síť učí, které fotky ukazují stejnou osobu. Pak dostane otázky na lidi, které nikdy neviděla.</translation>
    </message>
    <message>
        <source>The map of 1,000 vectors appears with the first steps.</source>
        <translation>Mapa 1 000 vektorů se objeví s prvními kroky.</translation>
    </message>
    <message>
        <source>The map of 1,000 photos appears with the first steps.</source>
        <translation>Mapa 1 000 fotek se objeví s prvními kroky.</translation>
    </message>
    <message>
        <source>The map of 1,000 pictures appears with the first steps.</source>
        <translation>Mapa 1 000 obrázků se objeví s prvními kroky.</translation>
    </message>
    <message>
        <source>calibration vectors on their principal plane (PCA)</source>
        <translation>kalibrační vektory v jejich hlavní rovině (PCA)</translation>
    </message>
    <message>
        <source>calibration photos on their principal plane (PCA)</source>
        <translation>kalibrační fotky v jejich hlavní rovině (PCA)</translation>
    </message>
    <message>
        <source>calibration pictures on their principal plane (PCA)</source>
        <translation>kalibrační obrázky v jejich hlavní rovině (PCA)</translation>
    </message>
    <message>
        <source>Stopped. What was learnt is kept.</source>
        <translation>Zastaveno. Naučené zůstává.</translation>
    </message>
    <message>
        <source>Finished early: the score no longer rose. The weights that scored best are kept.</source>
        <translation>Dokončeno předčasně: výsledek se už nezlepšoval. Zůstávají váhy s nejlepším výsledkem.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Hotovo.</translation>
    </message>
    <message>
        <source>The network knows %1 of the digits it never saw.</source>
        <translation>Síť pozná %1 číslic, které nikdy neviděla.</translation>
    </message>
    <message>
        <source>The network knows the class of %1 of the pictures it never saw.</source>
        <translation>Síť pozná třídu u %1 obrázků, které nikdy neviděla.</translation>
    </message>
    <message>
        <source>The network knows the class of %1 of the vectors it never saw.</source>
        <translation>Síť pozná třídu u %1 vektorů, které nikdy neviděla.</translation>
    </message>
    <message>
        <source>Of the photos that the network never saw, %1 lie nearest to others of the same person.</source>
        <translation>Z fotek, které síť nikdy neviděla, leží %1 nejblíž k jiným fotkám stejné osoby.</translation>
    </message>
    <message>
        <source>The network knows %1 of the digits it never saw, but its distances have collapsed: it can hardly tell what is no digit.</source>
        <translation>Síť pozná %1 číslic, které nikdy neviděla, ale její vzdálenosti zkolabovaly: sotva rozliší, co číslice není.</translation>
    </message>
    <message>
        <source>The network finds the class of %1 of what it never saw, but its distances have collapsed: they hardly say how alike two samples are.</source>
        <translation>Síť určí třídu u %1 toho, co nikdy neviděla, ale její vzdálenosti zkolabovaly: sotva řeknou, jak jsou si dva vzorky podobné.</translation>
    </message>
    <message>
        <source>Identical samples in more than one split: %1.</source>
        <translation>Shodné vzorky ve více částech: %1.</translation>
    </message>
    <message>
        <source>Identities in more than one split: %1.</source>
        <translation>Identity ve více částech: %1.</translation>
    </message>
    <message>
        <source>Scores are better than they would be without.</source>
        <translation>Výsledky jsou lepší, než by byly bez toho.</translation>
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
        <translation>kalibrační vektory podle %1</translation>
    </message>
    <message>
        <source>calibration photos by %1</source>
        <translation>kalibrační fotky podle %1</translation>
    </message>
    <message>
        <source>calibration pictures by %1</source>
        <translation>kalibrační obrázky podle %1</translation>
    </message>
    <message>
        <source>test split of %1</source>
        <translation>testovací část z %1</translation>
    </message>
    <message>
        <source>calibration split of %1</source>
        <translation>kalibrační část z %1</translation>
    </message>
    <message>
        <source>embeddings of %1</source>
        <translation>vnoření z %1</translation>
    </message>
    <message>
        <source>%1 numbers a sample as they are</source>
        <translation>%1 čísel na vzorek tak, jak jsou</translation>
    </message>
</context>
<context>
    <name>likeness::ui::DeleteCard</name>
    <message>
        <source>Delete this library</source>
        <translation>Smazat tuto knihovnu</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Ponechat</translation>
    </message>
    <message>
        <source>Delete this library?</source>
        <translation>Smazat tuto knihovnu?</translation>
    </message>
    <message>
        <source>Gone for good</source>
        <translation>Nenávratně zmizí</translation>
    </message>
    <message>
        <source>Not touched</source>
        <translation>Zůstane beze změny</translation>
    </message>
    <message>
        <source>your photos, every one of them</source>
        <translation>vaše fotky, úplně všechny</translation>
    </message>
    <message>
        <source>sidecars, tables and folders that were written before, and backups of yours</source>
        <translation>doprovodné soubory, tabulky a složky zapsané dříve a vaše zálohy</translation>
    </message>
    <message>
        <source>the face models</source>
        <translation>modely pro tváře</translation>
    </message>
    <message>
        <source>The file is overwritten and then removed. This cannot be taken back.</source>
        <translation>Soubor se přepíše a pak odstraní. Nelze to vrátit zpět.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>whatever is in it; it could not be opened</source>
        <translation>vše, co v ní je; nešlo ji otevřít</translation>
    </message>
    <message>
        <source>what was found on %1 photos: %2 faces, their small pictures, and all that was computed of them</source>
        <translation>co se na fotkách našlo (fotek: %1, tváří: %2), malé obrázky tváří a vše, co se z nich spočítalo</translation>
    </message>
    <message>
        <source>%1 albums, %2 of them with a name</source>
        <translation>alb: %1, z toho se jménem: %2</translation>
    </message>
    <message>
        <source>%1 albums</source>
        <translation>alb: %1</translation>
    </message>
    <message>
        <source>every correction that was made, with undo</source>
        <translation>všechny provedené opravy i možnost vrátit je zpět</translation>
    </message>
</context>
<context>
    <name>likeness::ui::DiagnosisPanel</name>
    <message>
        <source>Look for oddities</source>
        <translation>Hledat zvláštnosti</translation>
    </message>
    <message>
        <source>Select these</source>
        <translation>Vybrat tyto</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Popisky</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Odlehlé</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Třídy</translation>
    </message>
    <message>
        <source>Labels (rows) and what their neighbours say (columns)</source>
        <translation>Popisky (řádky) a co říkají jejich sousedé (sloupce)</translation>
    </message>
    <message>
        <source>Looking...</source>
        <translation>Hledá se...</translation>
    </message>
    <message>
        <source>Finds labels that their neighbours do not share, rows that are there twice, rows that lie alone, and labels that are taken for each other.</source>
        <translation>Najde popisky, které jejich sousedé nesdílejí, řádky, které tu jsou dvakrát, řádky, které leží osaměle, a popisky, které se navzájem zaměňují.</translation>
    </message>
    <message>
        <source>Disagree</source>
        <translation>Nesouhlasí</translation>
    </message>
    <message>
        <source>These rows have no labels.</source>
        <translation>Tyto řádky nemají popisky.</translation>
    </message>
    <message>
        <source>All rows have the label of their neighbours.</source>
        <translation>Všechny řádky mají popisek svých sousedů.</translation>
    </message>
    <message>
        <source>Labels with the most of %1 neighbours against them, first</source>
        <translation>Nejdřív popisky, proti kterým je nejvíc z %1 sousedů</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Skupina</translation>
    </message>
    <message>
        <source>No row is there twice.</source>
        <translation>Žádný řádek tu není dvakrát.</translation>
    </message>
    <message>
        <source>%1 groups of equal rows</source>
        <translation>Skupiny stejných řádků: %1</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>Osamělost</translation>
    </message>
    <message>
        <source>How much sparser a row lies than its %1 neighbours (local outlier factor); about 1 is usual</source>
        <translation>Kolikrát řidší je okolí řádku než okolí jeho %1 sousedů (local outlier factor); běžné je asi 1</translation>
    </message>
    <message>
        <source>By %1 neighbours %2 % are given their label; always saying the commonest: %3 %. A click on a cell selects its rows.</source>
        <translation>Podle %1 sousedů dostane svůj popisek %2 %; kdyby se říkal vždy nejčastější: %3 %. Kliknutí na políčko vybere jeho řádky.</translation>
    </message>
    <message>
        <source>%1, by its neighbours %2: %3</source>
        <translation>%1, podle sousedů %2: %3</translation>
    </message>
</context>
<context>
    <name>likeness::ui::DistanceBar</name>
    <message>
        <source>one person</source>
        <translation>jedna osoba</translation>
    </message>
    <message>
        <source>two people</source>
        <translation>dvě osoby</translation>
    </message>
    <message>
        <source>Threshold %1</source>
        <translation>Práh %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::DistanceHistogramView</name>
    <message>
        <source>Distances within and between labels</source>
        <translation>Vzdálenosti u stejného popisku a mezi různými</translation>
    </message>
    <message>
        <source>Mean distance within labels %1, between labels %2</source>
        <translation>Průměrná vzdálenost u stejného popisku %1, mezi různými popisky %2</translation>
    </message>
    <message>
        <source>within labels</source>
        <translation>stejný popisek</translation>
    </message>
    <message>
        <source>between (dashed)</source>
        <translation>různé (čárkovaně)</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>vzdálenost</translation>
    </message>
</context>
<context>
    <name>likeness::ui::DistanceRuler</name>
    <message>
        <source>Threshold, in thousandths of a distance</source>
        <translation>Práh v tisícinách vzdálenosti</translation>
    </message>
    <message>
        <source>Threshold %1</source>
        <translation>Práh %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::DrawDesk</name>
    <message>
        <source>Opening the experiment...</source>
        <translation>Otevírá se experiment...</translation>
    </message>
    <message>
        <source>Open a picture of one sign</source>
        <translation>Otevřít obrázek jednoho znaku</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm);;All files (*)</source>
        <translation>Obrázky (*.png *.jpg *.jpeg *.webp *.bmp *.tif *.tiff *.pgm);;Všechny soubory (*)</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExampleGrid</name>
    <message>
        <source>Samples of each class</source>
        <translation>Vzorky v jednotlivých třídách</translation>
    </message>
    <message>
        <source>%1, sample %2</source>
        <translation>%1, vzorek %2</translation>
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
        <translation>Totéž bez učení: sousedé podle surových pixelů</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Název</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Vytvořen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>k-NN accuracy</source>
        <translation>Přesnost k-NN</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Kroky</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Čas</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Neukončen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Zastaven</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Dokončen</translation>
    </message>
    <message>
        <source>Its training goes on, or was broken off. Train can go on from its last checkpoint.</source>
        <translation>Trénink ještě běží, nebo byl přerušen. Na stránce Trénink lze pokračovat od posledního kontrolního bodu.</translation>
    </message>
    <message>
        <source>Share of the test split whose nearest references have the right label</source>
        <translation>Podíl testovací části, jejíž nejbližší vzory mají správnou třídu</translation>
    </message>
    <message>
        <source>How well every test sample finds all others of its class. It ranks runs whatever their losses are.</source>
        <translation>Jak dobře každý testovací vzorek najde všechny ostatní ze své třídy. Řadí běhy bez ohledu na jejich ztráty.</translation>
    </message>
    <message>
        <source>Of the last training steps; comparable between runs with the same loss only</source>
        <translation>Z posledních kroků tréninku; srovnatelná jen mezi běhy se stejnou ztrátou</translation>
    </message>
    <message>
        <source>MAP@R</source>
        <translation>MAP@R</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Ztráta</translation>
    </message>
    <message>
        <source>Finished early</source>
        <translation>Dokončen předčasně</translation>
    </message>
    <message>
        <source>Raw input</source>
        <translation>Surový vstup</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExperimentsPage</name>
    <message>
        <source>Every training is kept here, to be opened, compared and shared. There is none yet.</source>
        <translation>Zde se uchovává každý trénink; můžete ho otevřít, porovnat i sdílet. Zatím tu žádný není.</translation>
    </message>
    <message>
        <source>Go to Train</source>
        <translation>Přejít na Trénink</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Experimenty</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Přejmenovat</translation>
    </message>
    <message>
        <source>Export...</source>
        <translation>Exportovat...</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Smazat</translation>
    </message>
    <message>
        <source>Exported to %1.</source>
        <translation>Exportováno do %1.</translation>
    </message>
    <message>
        <source>An experiment that cannot be read has no curves to show.</source>
        <translation>Experiment, který nelze přečíst, nemá křivky k zobrazení.</translation>
    </message>
    <message>
        <source>Export &quot;%1&quot; into a folder</source>
        <translation>Exportovat „%1“ do složky</translation>
    </message>
    <message>
        <source>Deleted &quot;%1&quot;.</source>
        <translation>Smazáno: „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n experiments.</source>
        <translation>
            <numerusform>Smazán %n experiment.</numerusform>
            <numerusform>Smazány %n experimenty.</numerusform>
            <numerusform>Smazáno %n experimentů.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select one experiment to see its curves, or several to compare them.</source>
        <translation>Vyberte jeden experiment a uvidíte jeho křivky, nebo jich vyberte víc a porovnejte je.</translation>
    </message>
    <message>
        <source>Select at most %1 experiments to compare.</source>
        <translation>K porovnání vyberte nejvýše %1 experimentů.</translation>
    </message>
    <message>
        <source>They are ranked by MAP@R.</source>
        <translation>Jsou seřazeny podle MAP@R.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExplorePage</name>
    <message>
        <source>Open</source>
        <translation>Otevřít</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportovat</translation>
    </message>
    <message>
        <source>Map settings</source>
        <translation>Nastavení mapy</translation>
    </message>
    <message>
        <source>Selection and neighbours</source>
        <translation>Výběr a sousedé</translation>
    </message>
    <message>
        <source>Here embeddings become a map: what is alike lies together. Drop a file on this page (.npy, .npz, .csv, .tsv, TensorBoard&apos;s projector_config.pbtxt), or open one.</source>
        <translation>Zde se z embeddingů stává mapa: co je si podobné, leží u sebe. Přetáhněte na tuto stránku soubor (.npy, .npz, .csv, .tsv, projector_config.pbtxt z TensorBoardu), nebo nějaký otevřete.</translation>
    </message>
    <message>
        <source>Open a file...</source>
        <translation>Otevřít soubor...</translation>
    </message>
    <message>
        <source>Explore the open experiment</source>
        <translation>Prozkoumat otevřený experiment</translation>
    </message>
    <message>
        <source>Explore the faces of the library</source>
        <translation>Prozkoumat tváře z knihovny</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Výběr</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Sousedé</translation>
    </message>
    <message>
        <source>Oddities</source>
        <translation>Zvláštnosti</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Uloženo: %1</translation>
    </message>
    <message>
        <source>Reading...</source>
        <translation>Načítá se...</translation>
    </message>
    <message>
        <source>%1: %2 rows of %3 numbers</source>
        <translation>%1: %2 řádků po %3 číslech</translation>
    </message>
    <message>
        <source>Reading embeddings</source>
        <translation>Načítají se embeddingy</translation>
    </message>
    <message>
        <source>Making a map</source>
        <translation>Vytváří se mapa</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are labelled &quot;%1&quot; now.</source>
        <translation>
            <numerusform>%n řádek má teď popisek „%1“.</numerusform>
            <numerusform>%n řádky mají teď popisek „%1“.</numerusform>
            <numerusform>%n řádků má teď popisek „%1“.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExportBar</name>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message>
        <source>How many photos are done</source>
        <translation>Kolik fotek je hotovo</translation>
    </message>
    <message>
        <source>What is written is kept</source>
        <translation>Co je zapsáno, zůstane</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExportButton</name>
    <message>
        <source>Export</source>
        <translation>Exportovat</translation>
    </message>
    <message>
        <source>The network with its references and its threshold, for other programs, with an example in Python and in C++.</source>
        <translation>Síť se svými vzory a prahem pro jiné programy, s příkladem v Pythonu a v C++.</translation>
    </message>
    <message>
        <source>TorchScript, for LibTorch and PyTorch...</source>
        <translation>TorchScript, pro LibTorch a PyTorch...</translation>
    </message>
    <message>
        <source>ONNX, for OpenCV, onnxruntime and others...</source>
        <translation>ONNX, pro OpenCV, onnxruntime a další...</translation>
    </message>
    <message>
        <source>Folder for the network</source>
        <translation>Složka pro síť</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExportMenu</name>
    <message>
        <source>The view as a picture (PNG, SVG, PDF)...</source>
        <translation>Pohled jako obrázek (PNG, SVG, PDF)...</translation>
    </message>
    <message>
        <source>A page to share (HTML)...</source>
        <translation>Stránka ke sdílení (HTML)...</translation>
    </message>
    <message>
        <source>Save the map as a page</source>
        <translation>Uložit mapu jako stránku</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>Stránky (*.html)</translation>
    </message>
    <message>
        <source>The frames as a film (GIF, MP4)...</source>
        <translation>Snímky jako film (GIF, MP4)...</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.json *.npy)</source>
        <translation>Tabulky (*.csv *.tsv *.json *.npy)</translation>
    </message>
    <message>
        <source>Places and columns (CSV, TSV, JSON, NPY)...</source>
        <translation>Polohy a sloupce (CSV, TSV, JSON, NPY)...</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Uložit mapu</translation>
    </message>
    <message>
        <source>The selection (CSV, TSV, JSON, NPY)...</source>
        <translation>Výběr (CSV, TSV, JSON, NPY)...</translation>
    </message>
    <message>
        <source>Save the selection</source>
        <translation>Uložit výběr</translation>
    </message>
    <message>
        <source>The neighbours (CSV, TSV, JSON)...</source>
        <translation>Sousedé (CSV, TSV, JSON)...</translation>
    </message>
    <message>
        <source>For TensorBoard&apos;s projector...</source>
        <translation>Pro projektor TensorBoardu...</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Uložit pohled</translation>
    </message>
    <message>
        <source>Pictures (*.png *.svg *.pdf)</source>
        <translation>Obrázky (*.png *.svg *.pdf)</translation>
    </message>
    <message>
        <source>Save the neighbours</source>
        <translation>Uložit sousedy</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.json)</source>
        <translation>Tabulky (*.csv *.tsv *.json)</translation>
    </message>
    <message>
        <source>A folder for TensorBoard&apos;s files</source>
        <translation>Složka pro soubory TensorBoardu</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExportPanel</name>
    <message>
        <source>People</source>
        <translation>Lidé</translation>
    </message>
    <message>
        <source>Export and import</source>
        <translation>Export a import</translation>
    </message>
    <message>
        <source>Tables for spreadsheets: photos.csv, faces.csv, people.csv</source>
        <translation>Tabulky pro tabulkový procesor: photos.csv, faces.csv, people.csv</translation>
    </message>
    <message>
        <source>The same in one file for programs: faces.json</source>
        <translation>Totéž v jednom souboru pro programy: faces.json</translation>
    </message>
    <message>
        <source>A folder for each person, with</source>
        <translation>Složka pro každou osobu, v ní</translation>
    </message>
    <message>
        <source>links to the photos</source>
        <translation>odkazy na fotky</translation>
    </message>
    <message>
        <source>hard links to the photos (on the same disk)</source>
        <translation>pevné odkazy na fotky (na stejném disku)</translation>
    </message>
    <message>
        <source>copies of the photos</source>
        <translation>kopie fotek</translation>
    </message>
    <message>
        <source>What the folders of people hold</source>
        <translation>Co je ve složkách osob</translation>
    </message>
    <message>
        <source>The folder to write to</source>
        <translation>Složka, do které se zapisuje</translation>
    </message>
    <message>
        <source>Choose...</source>
        <translation>Vybrat...</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportovat</translation>
    </message>
    <message>
        <source>Nothing that exists is overwritten: what has a taken name gets a number.</source>
        <translation>Nic existujícího se nepřepíše: je-li název už obsazen, přidá se k němu číslo.</translation>
    </message>
    <message>
        <source>To a folder</source>
        <translation>Do složky</translation>
    </message>
    <message>
        <source>Write names to sidecars</source>
        <translation>Zapsat jména do doprovodných souborů</translation>
    </message>
    <message>
        <source>Read names from sidecars</source>
        <translation>Načíst jména z doprovodných souborů</translation>
    </message>
    <message>
        <source>Beside the photos (XMP sidecars)</source>
        <translation>Vedle fotek (doprovodné soubory XMP)</translation>
    </message>
    <message>
        <source>A sidecar is a small file beside a photo, such as photo.jpg.xmp, in which digiKam, Lightroom and others look for names. It is written once, when you press this, for every photo on which somebody has a name. What it says already is kept. The photos themselves are not touched.</source>
        <translation>Doprovodný soubor (sidecar) je malý soubor vedle fotky, například photo.jpg.xmp, ve kterém digiKam, Lightroom a další programy hledají jména. Zapíše se jednou, po stisknutí tohoto tlačítka, pro každou fotku, na které má někdo jméno. Co v něm už je, zůstane. Samotné fotky se nezmění.</translation>
    </message>
    <message>
        <source>Faces that a sidecar names become people of these names. Answers you gave stay. This is one step, and can be undone.</source>
        <translation>Z tváří pojmenovaných v doprovodném souboru se stanou osoby s těmito jmény. Vaše dřívější odpovědi zůstanou. Je to jediný krok a lze ho vrátit zpět.</translation>
    </message>
    <message>
        <source>Choose a folder to write to</source>
        <translation>Zvolte složku, do které se má zapisovat</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>Zobrazit složku</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExportRun</name>
    <message numerus="yes">
        <source>%n sidecars are written beside the photos.</source>
        <translation>
            <numerusform>Vedle fotek je zapsán %n doprovodný soubor.</numerusform>
            <numerusform>Vedle fotek jsou zapsány %n doprovodné soubory.</numerusform>
            <numerusform>Vedle fotek je zapsáno %n doprovodných souborů.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sidecar was written.</source>
        <translation>Nezapsal se žádný doprovodný soubor.</translation>
    </message>
    <message>
        <source>No sidecar was written: nobody has a name yet.</source>
        <translation>Nezapsal se žádný doprovodný soubor: zatím nikdo nemá jméno.</translation>
    </message>
    <message numerus="yes">
        <source>%n faces got their names from sidecars.</source>
        <translation>
            <numerusform>%n tvář dostala jméno z doprovodného souboru.</numerusform>
            <numerusform>%n tváře dostaly jména z doprovodných souborů.</numerusform>
            <numerusform>%n tváří dostalo jména z doprovodných souborů.</numerusform>
        </translation>
    </message>
    <message>
        <source>No sidecar names a face that has no name yet.</source>
        <translation>Žádný doprovodný soubor nepojmenovává tvář, která ještě nemá jméno.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos in folders of people</source>
        <translation>
            <numerusform>%n fotka ve složkách osob</numerusform>
            <numerusform>%n fotky ve složkách osob</numerusform>
            <numerusform>%n fotek ve složkách osob</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nic se nezapsalo.</translation>
    </message>
    <message>
        <source>Written to %1: %2.</source>
        <translation>Zapsáno do %1: %2.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 photos</source>
        <translation>%1: %2 z %3 fotek</translation>
    </message>
    <message>
        <source>It was stopped before the end.</source>
        <translation>Zastaveno před koncem.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos could not be done:</source>
        <translation>
            <numerusform>%n fotku nešlo zpracovat:</numerusform>
            <numerusform>%n fotky nešlo zpracovat:</numerusform>
            <numerusform>%n fotek nešlo zpracovat:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n dalších</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading sidecars</source>
        <translation>Čtou se doprovodné soubory</translation>
    </message>
    <message>
        <source>Writing sidecars</source>
        <translation>Zapisují se doprovodné soubory</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportuje se</translation>
    </message>
</context>
<context>
    <name>likeness::ui::FaceMapPanel</name>
    <message>
        <source>People</source>
        <translation>Lidé</translation>
    </message>
    <message>
        <source>Back to all albums (Esc)</source>
        <translation>Zpět ke všem albům (Esc)</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Zobrazit vše</translation>
    </message>
    <message>
        <source>Show the whole map again (0, or a double click)</source>
        <translation>Znovu zobrazit celou mapu (0 nebo dvojklik)</translation>
    </message>
    <message>
        <source>Here all faces of your photos stand on one map, those that look alike near each other. There are no faces yet.</source>
        <translation>Zde jsou všechny tváře z vašich fotek na jedné mapě, podobné blízko sebe. Zatím tu žádné tváře nejsou.</translation>
    </message>
    <message>
        <source>Choose photos...</source>
        <translation>Vybrat fotky...</translation>
    </message>
    <message>
        <source>Faces that look alike are mostly near each other. The wheel zooms, dragging moves the map, a click opens the photo.</source>
        <translation>Podobné tváře jsou většinou blízko sebe. Kolečko mění zvětšení, tažením se mapa posouvá, kliknutí otevře fotku.</translation>
    </message>
    <message>
        <source>Map of the faces</source>
        <translation>Mapa tváří</translation>
    </message>
</context>
<context>
    <name>likeness::ui::FaceMapView</name>
    <message>
        <source>Map of all faces</source>
        <translation>Mapa všech tváří</translation>
    </message>
    <message>
        <source>Arrow keys walk from face to face, Enter opens the photo, plus and minus zoom, 0 shows all.</source>
        <translation>Šipky přecházejí mezi tvářemi, Enter otevře fotku, plus a minus mění zvětšení, 0 ukáže vše.</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nezařazené</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Beze jména</translation>
    </message>
    <message>
        <source>PC %1 (%2 % of the variance)</source>
        <translation>PC %1 (%2 % rozptylu)</translation>
    </message>
    <message>
        <source>Face %1 of %2: %3</source>
        <translation>Tvář %1 z %2: %3</translation>
    </message>
    <message>
        <source>Placing the faces...</source>
        <translation>Tváře se rozmísťují...</translation>
    </message>
</context>
<context>
    <name>likeness::ui::FacesController</name>
    <message>
        <source>The name is taken away.</source>
        <translation>Jméno je odebráno.</translation>
    </message>
    <message>
        <source>Named %1.</source>
        <translation>Pojmenováno: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Merged %n albums.</source>
        <translation>
            <numerusform>Sloučeno %n album.</numerusform>
            <numerusform>Sloučena %n alba.</numerusform>
            <numerusform>Sloučeno %n alb.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces are a person of their own now.</source>
        <translation>
            <numerusform>%n tvář je teď samostatná osoba.</numerusform>
            <numerusform>%n tváře jsou teď samostatná osoba.</numerusform>
            <numerusform>%n tváří je teď samostatná osoba.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces are not %1.</source>
        <translation>
            <numerusform>%n tvář nepatří osobě %1.</numerusform>
            <numerusform>%n tváře nepatří osobě %1.</numerusform>
            <numerusform>%n tváří nepatří osobě %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces are %1.</source>
        <translation>
            <numerusform>%n tvář patří osobě %1.</numerusform>
            <numerusform>%n tváře patří osobě %1.</numerusform>
            <numerusform>%n tváří patří osobě %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are no faces.</source>
        <translation>
            <numerusform>Na %n obrázku není tvář.</numerusform>
            <numerusform>Na %n obrázcích nejsou tváře.</numerusform>
            <numerusform>Na %n obrázcích nejsou tváře.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces are ignored.</source>
        <translation>
            <numerusform>%n tvář se ignoruje.</numerusform>
            <numerusform>%n tváře se ignorují.</numerusform>
            <numerusform>%n tváří se ignoruje.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces are back.</source>
        <translation>
            <numerusform>%n tvář je zpátky.</numerusform>
            <numerusform>%n tváře jsou zpátky.</numerusform>
            <numerusform>%n tváří je zpátky.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n albums are hidden.</source>
        <translation>
            <numerusform>%n album je skryté.</numerusform>
            <numerusform>%n alba jsou skrytá.</numerusform>
            <numerusform>%n alb je skryto.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n albums are shown.</source>
        <translation>
            <numerusform>%n album se zobrazuje.</numerusform>
            <numerusform>%n alba se zobrazují.</numerusform>
            <numerusform>%n alb se zobrazuje.</numerusform>
        </translation>
    </message>
    <message>
        <source>The album has a new cover.</source>
        <translation>Album má novou obálku.</translation>
    </message>
    <message>
        <source>They are two people.</source>
        <translation>Jsou to dvě osoby.</translation>
    </message>
    <message>
        <source>Not asked again about these two.</source>
        <translation>Na tyto dva se program už nezeptá.</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Vráceno zpět: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Provedeno znovu: %1</translation>
    </message>
    <message>
        <source>%1 is forgotten: the name, the faces and what was computed of them are deleted.</source>
        <translation>%1: zapomenuto. Jméno, tváře i vše, co se z nich spočítalo, jsou smazány.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>jméno</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>sloučení</translation>
    </message>
    <message>
        <source>new person</source>
        <translation>nová osoba</translation>
    </message>
    <message>
        <source>not this person</source>
        <translation>není to tato osoba</translation>
    </message>
    <message>
        <source>this person</source>
        <translation>tato osoba</translation>
    </message>
    <message>
        <source>set faces aside</source>
        <translation>odložení tváří</translation>
    </message>
    <message>
        <source>hide</source>
        <translation>skrytí</translation>
    </message>
    <message>
        <source>cover</source>
        <translation>obálka</translation>
    </message>
    <message>
        <source>two people</source>
        <translation>dvě osoby</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>není jisté</translation>
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
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Znovu</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Najít</translation>
    </message>
    <message>
        <source>Drop a photo and see who is on it (Ctrl+F)</source>
        <translation>Přetáhněte fotku a uvidíte, kdo na ní je (Ctrl+F)</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Porovnat</translation>
    </message>
    <message>
        <source>Are the faces on two photos one person?</source>
        <translation>Jsou tváře na dvou fotkách jedna osoba?</translation>
    </message>
    <message>
        <source>A folder...</source>
        <translation>Složka...</translation>
    </message>
    <message>
        <source>Photos...</source>
        <translation>Fotky...</translation>
    </message>
    <message>
        <source>Look at all folders again</source>
        <translation>Projít znovu všechny složky</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>Přidat fotky</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Zpět: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Shift+Z)</source>
        <translation>Znovu: %1 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Živě</translation>
    </message>
    <message>
        <source>Who is in front of the camera, or in a video?</source>
        <translation>Kdo je před kamerou nebo na videu?</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>All faces on one map, those that look alike near each other</source>
        <translation>Všechny tváře na jedné mapě, podobné blízko sebe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln osoba</numerusform>
            <numerusform>%Ln osoby</numerusform>
            <numerusform>%Ln osob</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln tvář</numerusform>
            <numerusform>%Ln tváře</numerusform>
            <numerusform>%Ln tváří</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>%Ln fotka</numerusform>
            <numerusform>%Ln fotky</numerusform>
            <numerusform>%Ln fotek</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::FacesPage</name>
    <message>
        <source>Here photos become albums of the people on them. Drop folders or photos anywhere on this page; nothing leaves your computer.</source>
        <translation>Zde z fotek vznikají alba lidí, kteří na nich jsou. Přetáhněte složky nebo fotky kamkoli na tuto stránku; nic neopustí váš počítač.</translation>
    </message>
    <message>
        <source>Photos are being looked at already. Add these when that is done.</source>
        <translation>Nějaké fotky se už procházejí. Tyto přidejte, až to skončí.</translation>
    </message>
    <message>
        <source>The descriptions of the face models are not there: this program is not installed completely.</source>
        <translation>Popisy modelů pro tváře chybí: program není úplně nainstalován.</translation>
    </message>
    <message>
        <source>The face models &quot;%1&quot; are not there yet. packaging/setup.sh gets them, once, into %2.</source>
        <translation>Modely pro tváře „%1“ tu ještě nejsou. Jednou je stáhne packaging/setup.sh, a to do %2.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Podívat se znovu</translation>
    </message>
    <message>
        <source>Choose a folder...</source>
        <translation>Vybrat složku...</translation>
    </message>
    <message>
        <source>The models &quot;%1&quot;, with which this library was made, are not in %2. It can be looked at and put right, but no photos can be added, found or compared.</source>
        <translation>Modely „%1“, se kterými tato knihovna vznikla, nejsou v %2. Knihovnu lze prohlížet a opravovat, ale nelze přidávat, hledat ani porovnávat fotky.</translation>
    </message>
    <message>
        <source>Face models...</source>
        <translation>Modely pro tváře...</translation>
    </message>
    <message>
        <source>The library is at work. Delete it when that is done.</source>
        <translation>S knihovnou se právě pracuje. Smažte ji, až to skončí.</translation>
    </message>
    <message>
        <source>The library is deleted. Your photos are where they were.</source>
        <translation>Knihovna je smazána. Vaše fotky jsou tam, kde byly.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::FindPanel</name>
    <message>
        <source>People</source>
        <translation>Lidé</translation>
    </message>
    <message>
        <source>Drop a photo here, or click to choose one: who is it?</source>
        <translation>Přetáhněte sem fotku, nebo klikněte a vyberte ji: kdo je to?</translation>
    </message>
    <message>
        <source>Find a face</source>
        <translation>Najít tvář</translation>
    </message>
    <message>
        <source>The people and faces that are nearest come here.</source>
        <translation>Zde se objeví nejbližší lidé a tváře.</translation>
    </message>
    <message>
        <source>Nearest faces</source>
        <translation>Nejbližší tváře</translation>
    </message>
    <message>
        <source>Looking for faces...</source>
        <translation>Hledají se tváře...</translation>
    </message>
    <message>
        <source>No face was found in this photo.</source>
        <translation>Na této fotce se nenašla žádná tvář.</translation>
    </message>
    <message>
        <source>Nearest first; faces of one person are mostly below %1.</source>
        <translation>Nejdřív nejbližší; tváře jedné osoby jsou většinou pod %1.</translation>
    </message>
    <message>
        <source>%1, distance %2</source>
        <translation>%1, vzdálenost %2</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Zvolte fotku</translation>
    </message>
    <message>
        <source>Probably nobody of this library: faces of one person are mostly below %1. Nearest first.</source>
        <translation>Nejspíš nikdo z této knihovny: tváře jedné osoby jsou většinou pod %1. Nejdřív nejbližší.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::HeadsPanel</name>
    <message>
        <source>Samples as they are</source>
        <translation>Vzorky tak, jak jsou</translation>
    </message>
    <message>
        <source>Embeddings of the open experiment</source>
        <translation>Embeddingy otevřeného experimentu</translation>
    </message>
    <message>
        <source>Classes weigh the same, whatever their size</source>
        <translation>Třídy váží stejně bez ohledu na velikost</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Poro&amp;vnat</translation>
    </message>
    <message>
        <source>Heads: classifiers on what a network has made</source>
        <translation>Hlavy: klasifikátory nad tím, co síť vytvořila</translation>
    </message>
    <message>
        <source>Nearest neighbours, nearest class mean, a softmax layer and a multilayer perceptron learn from the same training split and are scored on the same test split. The network below them does not change.</source>
        <translation>Nejbližší sousedé, nejbližší průměr třídy, softmaxová vrstva a vícevrstvý perceptron se učí ze stejné trénovací části a hodnotí se na stejné testovací části. Síť pod nimi se nemění.</translation>
    </message>
    <message>
        <source>No experiment is open: train one first, or open one.</source>
        <translation>Není otevřen žádný experiment: nejdřív nějaký natrénujte, nebo otevřete.</translation>
    </message>
    <message>
        <source>Comparing heads</source>
        <translation>Porovnávají se hlavy</translation>
    </message>
    <message>
        <source>On %1. Learnt from %2 samples, scored on %3 of %4 classes: %5.</source>
        <translation>Na: %1. Naučeno z %2 vzorků, hodnoceno na %3 (tříd: %4): %5.</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Hlava</translation>
    </message>
    <message>
        <source>Right, of all</source>
        <translation>Správně, ze všech</translation>
    </message>
    <message>
        <source>Right, mean of classes</source>
        <translation>Správně, průměr tříd</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Trénink</translation>
    </message>
    <message>
        <source>Majority class (baseline)</source>
        <translation>Nejčastější třída (pro srovnání)</translation>
    </message>
    <message>
        <source>Always the class that is most frequent in training</source>
        <translation>Vždy třída, která je v tréninku nejčastější</translation>
    </message>
    <message numerus="yes">
        <source>%n passes</source>
        <translation>
            <numerusform>%n průchod</numerusform>
            <numerusform>%n průchody</numerusform>
            <numerusform>%n průchodů</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::Health</name>
    <message>
        <source>Loss</source>
        <translation>Ztráta</translation>
    </message>
    <message>
        <source>Active triplets</source>
        <translation>Aktivní triplety</translation>
    </message>
    <message>
        <source>Almost none breaks the margin: there is little left to learn from.</source>
        <translation>Margin neporušuje téměř žádný: už se skoro není z čeho učit.</translation>
    </message>
    <message>
        <source>Nearly all break the margin: usual at the start or with a hard miner, a bad sign later.</source>
        <translation>Margin porušují téměř všechny: na začátku nebo při těžkém výběru běžné, později špatné znamení.</translation>
    </message>
    <message>
        <source>This share of the mined triplets still breaks the margin and teaches.</source>
        <translation>Tento podíl vybraných tripletů ještě porušuje margin a učí.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Rozptyl</translation>
    </message>
    <message>
        <source>k-NN accuracy</source>
        <translation>Přesnost k-NN</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Rychlost</translation>
    </message>
    <message>
        <source>Step %1, learning rate %2.</source>
        <translation>Krok %1, rychlost učení %2.</translation>
    </message>
    <message>
        <source>%1 since step %2</source>
        <translation>%1 od kroku %2</translation>
    </message>
    <message>
        <source>Above %1, the loss of equal embeddings: negatives are nearer than positives.</source>
        <translation>Nad %1, ztrátou pro stejné embeddingy: negativní jsou blíž než pozitivní.</translation>
    </message>
    <message>
        <source>At %1, where it would be if all embeddings were the same.</source>
        <translation>Na %1, kde by byla, kdyby všechny embeddingy byly stejné.</translation>
    </message>
    <message>
        <source>Below %1, where it would be if all embeddings were the same.</source>
        <translation>Pod %1, kde by byla, kdyby všechny embeddingy byly stejné.</translation>
    </message>
    <message>
        <source>Standard deviations %1 and %2.</source>
        <translation>Směrodatné odchylky %1 a %2.</translation>
    </message>
    <message>
        <source>Mean distance within and between classes: both have shrunk.</source>
        <translation>Průměrná vzdálenost uvnitř tříd a mezi nimi: obě se zmenšily.</translation>
    </message>
    <message>
        <source>Mean distance within and between classes: hardly different yet.</source>
        <translation>Průměrná vzdálenost uvnitř tříd a mezi nimi: zatím téměř bez rozdílu.</translation>
    </message>
    <message>
        <source>Mean distance within and between classes: others are %1 times as far as one&apos;s own.</source>
        <translation>Průměrná vzdálenost uvnitř tříd a mezi nimi: cizí jsou %1krát dál než vlastní.</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Efektivní hodnost</translation>
    </message>
    <message>
        <source>The embeddings vary in about so many of %1 directions.</source>
        <translation>Embeddingy se liší asi v tolika z %1 směrů.</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Length of the gradient: nothing pulls at the weights any more.</source>
        <translation>Délka gradientu: za váhy už nic netáhne.</translation>
    </message>
    <message>
        <source>Length of the gradient, the pull on the weights.</source>
        <translation>Délka gradientu: jak silně táhne za váhy.</translation>
    </message>
    <message>
        <source>On calibration samples that are held out of training.</source>
        <translation>Na kalibračních vzorcích, které nejsou v tréninku.</translation>
    </message>
    <message>
        <source>May still be high: neighbours are found in any heap, so it does not show the collapse.</source>
        <translation>Může být stále vysoká: sousedé se najdou v každé hromadě, takže kolaps neukáže.</translation>
    </message>
    <message>
        <source>%1 samples/s</source>
        <translation>%1 vzorků/s</translation>
    </message>
</context>
<context>
    <name>likeness::ui::HealthPanel</name>
    <message>
        <source>Health</source>
        <translation>Kondice</translation>
    </message>
    <message>
        <source>Says in words how a run is doing, as soon as one goes on.</source>
        <translation>Slovy řekne, jak si běh vede, jakmile nějaký poběží.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::IndexReport</name>
    <message>
        <source>Finding faces, paused: %1</source>
        <translation>Hledání tváří, pozastaveno: %1</translation>
    </message>
    <message>
        <source>Finding faces: %1</source>
        <translation>Hledání tváří: %1</translation>
    </message>
    <message>
        <source>Grouping the faces of %1</source>
        <translation>Seskupování tváří: %1</translation>
    </message>
    <message>
        <source>There are no photos in it.</source>
        <translation>Nejsou v tom žádné fotky.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n dalších</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be looked at:</source>
        <translation>
            <numerusform>%n soubor nešlo projít:</numerusform>
            <numerusform>%n soubory nešlo projít:</numerusform>
            <numerusform>%n souborů nešlo projít:</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
</context>
<context>
    <name>likeness::ui::IndexRun</name>
    <message>
        <source>%1 of %2 photos</source>
        <translation>%1 z %2 fotek</translation>
    </message>
    <message>
        <source>%1 photos, still looking for more</source>
        <translation>zatím %1 fotek, hledají se další</translation>
    </message>
    <message>
        <source>, %1 faces</source>
        <translation>, tváří: %1</translation>
    </message>
    <message>
        <source>, %1 photos/s</source>
        <translation>, fotek/s: %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::InkCanvas</name>
    <message>
        <source>Drawing sheet</source>
        <translation>Kreslicí list</translation>
    </message>
    <message>
        <source>Draw with mouse, pen or finger, or with the keyboard: arrow keys move the pen, Space puts it down and lifts it, Delete clears the sheet.</source>
        <translation>Kreslete myší, perem, prstem nebo klávesnicí: šipky posouvají pero, mezerník ho přikládá a zvedá, Delete list smaže.</translation>
    </message>
    <message>
        <source>Drop the picture here</source>
        <translation>Pusťte obrázek sem</translation>
    </message>
    <message>
        <source>Draw a digit here, or drop a picture</source>
        <translation>Nakreslete sem číslici, nebo přetáhněte obrázek</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LabViews</name>
    <message>
        <source>Run</source>
        <translation>Běh</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Výsledky</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Hodnoty</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Hledání</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Hlavy</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lekce</translation>
    </message>
    <message>
        <source>One run of the recipe, watched live</source>
        <translation>Jeden běh receptu, sledovaný živě</translation>
    </message>
    <message>
        <source>What is learnt from, and how it is divided</source>
        <translation>Z čeho se učí a jak je to rozděleno</translation>
    </message>
    <message>
        <source>Every score of the run, beside its baselines</source>
        <translation>Všechny výsledky běhu vedle srovnávacích hodnot</translation>
    </message>
    <message>
        <source>One setting at several values, side by side</source>
        <translation>Jedno nastavení s několika hodnotami, vedle sebe</translation>
    </message>
    <message>
        <source>Let Bayesian optimisation look for better settings</source>
        <translation>Nechat bayesovskou optimalizaci hledat lepší nastavení</translation>
    </message>
    <message>
        <source>Classifiers on a frozen embedding, in one table</source>
        <translation>Klasifikátory na zmrazeném embeddingu, v jedné tabulce</translation>
    </message>
    <message>
        <source>Five lessons on what goes wrong, and what heals it</source>
        <translation>Pět lekcí o tom, co se kazí a co to napraví</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LayerTableView</name>
    <message>
        <source>Residual %1</source>
        <translation>Reziduální %1</translation>
    </message>
    <message>
        <source>Convolution %1</source>
        <translation>Konvoluce %1</translation>
    </message>
    <message>
        <source>Hidden layer</source>
        <translation>Skrytá vrstva</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Folds and unfolds the table of layers</source>
        <translation>Sbalí a rozbalí tabulku vrstev</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Vrstva</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Výstup</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Váhy</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Celkem</translation>
    </message>
    <message>
        <source>Layers: %1, weights: %2</source>
        <translation>Vrstev: %1, vah: %2</translation>
    </message>
    <message>
        <source>Layers: %1, weights: about %2</source>
        <translation>Vrstev: %1, vah: asi %2</translation>
    </message>
    <message>
        <source>Counted anew when the data set has been read.</source>
        <translation>Po načtení datové sady se přepočítá.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LessonGuide</name>
    <message>
        <source>&amp;Train</source>
        <translation>Trénov&amp;at</translation>
    </message>
    <message>
        <source>&amp;Train them all</source>
        <translation>Trénov&amp;at všechny</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Poro&amp;vnat</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Hledat</translation>
    </message>
    <message>
        <source>&amp;Draw</source>
        <translation>Kr&amp;eslit</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zpět</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation>Opustit lekci</translation>
    </message>
    <message>
        <source>Lesson %1, step %2 of %3: %4</source>
        <translation>Lekce %1, krok %2 z %3: %4</translation>
    </message>
    <message>
        <source>Lesson %1: %2</source>
        <translation>Lekce %1: %2</translation>
    </message>
    <message>
        <source>What to expect: %1</source>
        <translation>Co čekat: %1</translation>
    </message>
    <message>
        <source>What to notice: %1</source>
        <translation>Čeho si všimnout: %1</translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <translation>Je potřeba: %1.</translation>
    </message>
    <message>
        <source>Learns from %1</source>
        <translation>Učí se z: %1</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>&amp;Další krok</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Dokončit</translation>
    </message>
    <message>
        <source>The lesson needs %1</source>
        <translation>K lekci je potřeba: %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LessonsPanel</name>
    <message>
        <source>Needs %1.</source>
        <translation>Je potřeba: %1.</translation>
    </message>
    <message>
        <source>Each lesson is a mistake or a question that many have met, as something that runs here: what to do, what should come out, and what to look at.</source>
        <translation>Každá lekce je chyba nebo otázka, se kterou se setkali mnozí, v podobě, která se tu dá spustit: co udělat, co má vyjít a na co se dívat.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Začít</translation>
    </message>
    <message>
        <source>Begin the lesson &quot;%1&quot;</source>
        <translation>Začít lekci „%1“</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LibraryMenu</name>
    <message>
        <source>Face models...</source>
        <translation>Modely pro tváře...</translation>
    </message>
    <message>
        <source>Export and import...</source>
        <translation>Export a import...</translation>
    </message>
    <message>
        <source>Delete this library...</source>
        <translation>Smazat tuto knihovnu...</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Knihovna</translation>
    </message>
    <message>
        <source>Face models, export and import, deleting</source>
        <translation>Modely pro tváře, export a import, mazání</translation>
    </message>
    <message>
        <source>Not while photos are looked at</source>
        <translation>Ne, dokud se procházejí fotky</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ListField</name>
    <message>
        <source>One to %1 whole numbers from %2 to %3, please, with commas between.</source>
        <translation>Zadejte prosím celá čísla od %2 do %3 oddělená čárkami, nejvýše %1.</translation>
    </message>
    <message>
        <source>Up to %1 whole numbers from %2 to %3, please, with commas between.</source>
        <translation>Zadejte prosím celá čísla od %2 do %3 oddělená čárkami, nejvýše %1.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LiveChoices</name>
    <message>
        <source>Whom to look for</source>
        <translation>Koho hledat</translation>
    </message>
    <message>
        <source>with</source>
        <translation>Hledají se:</translation>
    </message>
    <message numerus="yes">
        <source>%n named people</source>
        <translation>
            <numerusform>%n pojmenovaná osoba</numerusform>
            <numerusform>%n pojmenované osoby</numerusform>
            <numerusform>%n pojmenovaných osob</numerusform>
        </translation>
    </message>
    <message>
        <source>A folder with one photo of each...</source>
        <translation>Složka s jednou fotkou každého...</translation>
    </message>
    <message>
        <source>Choose a folder with one photo of each person</source>
        <translation>Zvolte složku s jednou fotkou každé osoby</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Spustit</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LiveControls</name>
    <message>
        <source>While it runs</source>
        <translation>Za běhu</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Rychlost učení</translation>
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
        <translation>Tímto se násobí plánovaná rychlost; nejvyšší je pak %1</translation>
    </message>
    <message>
        <source>Counts from the next step on.</source>
        <translation>Platí od dalšího kroku.</translation>
    </message>
    <message>
        <source>Counts from the next step on. This loss has no margin to turn.</source>
        <translation>Platí od dalšího kroku. Tato ztráta nemá margin, který by šlo měnit.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LivePanel</name>
    <message>
        <source>People</source>
        <translation>Lidé</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Živě</translation>
    </message>
    <message>
        <source>Nobody has a name in this library yet. Name somebody under People, or choose a folder with a photo of each person, whose file has the person&apos;s name.</source>
        <translation>V této knihovně zatím nikdo nemá jméno. Pojmenujte někoho na stránce Lidé, nebo zvolte složku s fotkou každé osoby, jejíž soubor nese jméno té osoby.</translation>
    </message>
    <message>
        <source>Choose a folder...</source>
        <translation>Vybrat složku...</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Podívat se znovu</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n dalších</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Zkusit znovu</translation>
    </message>
    <message>
        <source>There is no photo with a face in this folder, and so nobody to compare with.</source>
        <translation>V této složce není žádná fotka s tváří, a tak není s kým porovnávat.</translation>
    </message>
    <message>
        <source>Choose a camera, or drop a video here, and press Start: every face gets a box and the name of the person it is nearest to, or &quot;unknown&quot;.</source>
        <translation>Zvolte kameru, nebo sem přetáhněte video, a stiskněte Spustit: každá tvář dostane rámeček a jméno osoby, které je nejblíž, nebo „neznámá osoba“.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LiveTable</name>
    <message>
        <source>unknown</source>
        <translation>neznámá osoba</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Kdo je to?</translation>
    </message>
    <message>
        <source>The people who are nearest to a face come here, with their distance.</source>
        <translation>Zde se objeví lidé, kteří jsou tváři nejblíž, a jejich vzdálenost.</translation>
    </message>
    <message>
        <source>Nobody in sight</source>
        <translation>Nikdo v dohledu</translation>
    </message>
    <message>
        <source>No face is in the picture.</source>
        <translation>Na obrázku není žádná tvář.</translation>
    </message>
    <message>
        <source>Looking...</source>
        <translation>Hledá se...</translation>
    </message>
    <message>
        <source>A name is given to distances below %1.</source>
        <translation>Jméno se přiřazuje při vzdálenosti pod %1.</translation>
    </message>
    <message>
        <source>Click another face to see its table.</source>
        <translation>Klikněte na jinou tvář a uvidíte její tabulku.</translation>
    </message>
    <message>
        <source>%1 pictures a second</source>
        <translation>%1 obrázků za sekundu</translation>
    </message>
</context>
<context>
    <name>likeness::ui::LossSection</name>
    <message>
        <source>Loss</source>
        <translation>Ztráta</translation>
    </message>
    <message>
        <source>&amp;Loss</source>
        <translation>&amp;Ztráta</translation>
    </message>
    <message>
        <source>Mi&amp;ner</source>
        <translation>Výběr &amp;tripletů</translation>
    </message>
    <message>
        <source>Kind of margin</source>
        <translation>Druh marginu</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>How much farther a negative should be than a positive, in units of the distance.</source>
        <translation>O kolik má být negativní dál než pozitivní, v jednotkách vzdálenosti.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Vzdálenost</translation>
    </message>
    <message>
        <source>A soft margin has no width.</source>
        <translation>Měkký margin nemá šířku.</translation>
    </message>
    <message>
        <source>How far apart two classes should be, in units of the distance.</source>
        <translation>Jak daleko od sebe mají být dvě třídy, v jednotkách vzdálenosti.</translation>
    </message>
    <message>
        <source>How far from 1 and from 0 similarities may stay without being pulled.</source>
        <translation>Jak daleko od 1 a od 0 smějí podobnosti zůstat, aniž je něco táhne.</translation>
    </message>
    <message>
        <source>How much nearer to its own representative than to others, as a cosine.</source>
        <translation>O kolik blíž ke svému reprezentantovi než k ostatním, jako kosinus.</translation>
    </message>
    <message>
        <source>Added to the angle of the right class, in radians.</source>
        <translation>Přičítá se k úhlu správné třídy, v radiánech.</translation>
    </message>
    <message>
        <source>Taken off the cosine of the right class.</source>
        <translation>Odečítá se od kosinu správné třídy.</translation>
    </message>
    <message>
        <source>Weigh classes</source>
        <translation>Vážit třídy</translation>
    </message>
    <message>
        <source>A class counts by one over its size, so that large ones do not rule.</source>
        <translation>Třída má váhu jedna lomeno velikostí, aby velké nepřevládly.</translation>
    </message>
    <message>
        <source>Temperature, τ</source>
        <translation>Teplota, τ</translation>
    </message>
    <message>
        <source>Small values look at the nearest samples only.</source>
        <translation>Malé hodnoty hledí jen na nejbližší vzorky.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Měřítko</translation>
    </message>
    <message>
        <source>Factor on the cosines: high values look at the hardest only.</source>
        <translation>Násobek kosinů: vysoké hodnoty hledí jen na nejtěžší.</translation>
    </message>
    <message>
        <source>Weight of positives, α</source>
        <translation>Váha pozitivních, α</translation>
    </message>
    <message>
        <source>High values pull the farthest pairs most.</source>
        <translation>Vysoké hodnoty nejvíc přitahují nejvzdálenější dvojice.</translation>
    </message>
    <message>
        <source>Weight of negatives, β</source>
        <translation>Váha negativních, β</translation>
    </message>
    <message>
        <source>High values push the nearest pairs most.</source>
        <translation>Vysoké hodnoty nejvíc odpuzují nejbližší dvojice.</translation>
    </message>
    <message>
        <source>Threshold, λ</source>
        <translation>Práh, λ</translation>
    </message>
    <message>
        <source>The similarity from which pairs begin to count.</source>
        <translation>Podobnost, od které se dvojice začínají počítat.</translation>
    </message>
    <message>
        <source>Length penalty</source>
        <translation>Penalizace délky</translation>
    </message>
    <message>
        <source>Weight of the squared lengths, which keeps them short.</source>
        <translation>Váha druhých mocnin délek; udržuje je krátké.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MachineSection</name>
    <message>
        <source>Computer</source>
        <translation>Počítač</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semínko</translation>
    </message>
    <message>
        <source>The same seed and one thread give the same run, number for number.</source>
        <translation>Stejné semínko a jedno vlákno dají stejný běh, číslo po čísle.</translation>
    </message>
    <message>
        <source>Best available</source>
        <translation>Nejlepší dostupné</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Procesor</translation>
    </message>
    <message>
        <source>CUDA graphics card</source>
        <translation>Grafická karta CUDA</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Zařízení</translation>
    </message>
    <message>
        <source>What the network is computed on.</source>
        <translation>Na čem se síť počítá.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Vlákna</translation>
    </message>
    <message>
        <source>0 lets the program choose.</source>
        <translation>Při 0 zvolí program.</translation>
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
        <translation>Film je uložen v %1.</translation>
    </message>
    <message>
        <source>A film is being written. The next can be begun after it.</source>
        <translation>Právě se zapisuje film. Další lze začít po něm.</translation>
    </message>
    <message>
        <source>Save the frames as a film</source>
        <translation>Uložit snímky jako film</translation>
    </message>
    <message>
        <source>Moving pictures (*.gif);;Films (*.mp4)</source>
        <translation>Pohyblivé obrázky (*.gif);;Filmy (*.mp4)</translation>
    </message>
    <message>
        <source>Writing a film</source>
        <translation>Zapisuje se film</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MapLegend</name>
    <message>
        <source>%1 more</source>
        <translation>další: %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MapPanel</name>
    <message>
        <source>Map of pictures held out of training</source>
        <translation>Mapa obrázků mimo trénink</translation>
    </message>
    <message>
        <source>This experiment has no map.</source>
        <translation>Tento experiment nemá mapu.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Váš</translation>
    </message>
    <message>
        <source>Where it lies</source>
        <translation>Kde leží</translation>
    </message>
    <message>
        <source>among calibration pictures (PCA)</source>
        <translation>mezi kalibračními obrázky (PCA)</translation>
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
        <translation>Vytvořit mapu</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Mapa</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Vzdálenost</translation>
    </message>
    <message>
        <source>Angle (cosine)</source>
        <translation>Úhel (kosinus)</translation>
    </message>
    <message>
        <source>How many neighbours a point is drawn to: more shows the large, fewer the small.</source>
        <translation>Ke kolika sousedům je bod přitahován: více jich ukáže velké rysy, méně ty malé.</translation>
    </message>
    <message>
        <source>How many neighbours hold a point: more shows the large, fewer the small.</source>
        <translation>Kolik sousedů bod drží: více jich ukáže velké rysy, méně ty malé.</translation>
    </message>
    <message>
        <source>How close points may come: less makes denser clumps.</source>
        <translation>Jak blízko k sobě se body smějí dostat: méně dává hustší shluky.</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automaticky</translation>
    </message>
    <message>
        <source>Helped by labels</source>
        <translation>S pomocí popisků</translation>
    </message>
    <message>
        <source>Rows of one label are drawn together. The map then shows the labels, too, not only the embeddings.</source>
        <translation>Řádky se stejným popiskem se přitahují. Mapa pak ukazuje i popisky, nejen embeddingy.</translation>
    </message>
    <message>
        <source>Shown in</source>
        <translation>Zobrazit ve</translation>
    </message>
    <message>
        <source>Compare by</source>
        <translation>Porovnat podle</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexita</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Sousedé</translation>
    </message>
    <message>
        <source>Least distance</source>
        <translation>Nejmenší vzdálenost</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Kroky</translation>
    </message>
    <message>
        <source>The directions in which the embeddings differ most. Straight and quick; what is far here is far apart.</source>
        <translation>Směry, ve kterých se embeddingy liší nejvíc. Přímé a rychlé; co je daleko tady, je od sebe opravdu daleko.</translation>
    </message>
    <message>
        <source>Keeps neighbours together. Sizes of clusters and distances between them mean little.</source>
        <translation>Drží sousedy pohromadě. Velikosti shluků a vzdálenosti mezi nimi znamenají málo.</translation>
    </message>
    <message>
        <source>Keeps neighbours together and more of the large picture. Distances between clusters mean little.</source>
        <translation>Drží sousedy pohromadě a zachová víc z celku. Vzdálenosti mezi shluky znamenají málo.</translation>
    </message>
    <message>
        <source>Starting...</source>
        <translation>Spouští se...</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Krok %1 z %2</translation>
    </message>
    <message>
        <source>KL divergence %1</source>
        <translation>KL divergence %1</translation>
    </message>
    <message>
        <source>Share of the variance: %1</source>
        <translation>Podíl rozptylu: %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MapSearch</name>
    <message>
        <source>Search</source>
        <translation>Hledání</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Jak se hledá</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Row numbers</source>
        <translation>Čísla řádků</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulární výraz</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nic se nenašlo.</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>Nalezen %n</numerusform>
            <numerusform>Nalezeny %n</numerusform>
            <numerusform>Nalezeno %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::MapStage</name>
    <message>
        <source>Placing the points...</source>
        <translation>Rozmísťují se body...</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Krok %1</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Snímek %1</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Řádek %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MapTheatre</name>
    <message>
        <source>Map of the embeddings</source>
        <translation>Mapa embeddingů</translation>
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
        <translation>%1 se počítá vedle tréninku v čase, který po něm zbývá, každá mapa z té předchozí. Co sledujete, uloží se k běhu.</translation>
    </message>
    <message>
        <source>The plane of the largest spread; every frame of the run is kept.</source>
        <translation>Rovina největšího rozptylu; zachová se každý snímek běhu.</translation>
    </message>
    <message>
        <source>Trails: shows where points came from. Click points of the map to choose them.</source>
        <translation>Stopy: ukáže, odkud body přišly. Vyberte je kliknutím na body mapy.</translation>
    </message>
    <message>
        <source>Save the frames as a film (GIF, MP4)</source>
        <translation>Uložit snímky jako film (GIF, MP4)</translation>
    </message>
    <message>
        <source>The first map by %1 is being worked out beside the training.</source>
        <translation>První mapa podle %1 se počítá vedle tréninku.</translation>
    </message>
    <message>
        <source>Nobody watched this run by %1 while it trained, and only what was watched is kept. The page Explore maps what the run learnt in the end.</source>
        <translation>Tento běh během tréninku nikdo podle %1 nesledoval a zachová se jen to, co se sledovalo. Stránka Průzkum ukáže na mapě, co se běh nakonec naučil.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Krok %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MapTools</name>
    <message>
        <source>Show everything (0)</source>
        <translation>Zobrazit vše (0)</translation>
    </message>
    <message>
        <source>Move: drag to pan (in 3D to turn), the wheel zooms</source>
        <translation>Pohyb: tažení posouvá (ve 3D otáčí), kolečko mění zvětšení</translation>
    </message>
    <message>
        <source>Select by a rectangle. Shift adds, Alt takes away</source>
        <translation>Vybrat obdélníkem. Shift přidává, Alt odebírá</translation>
    </message>
    <message>
        <source>Select by a lasso. Shift adds, Alt takes away</source>
        <translation>Vybrat lasem. Shift přidává, Alt odebírá</translation>
    </message>
    <message>
        <source>How points are shown</source>
        <translation>Jak se body zobrazují</translation>
    </message>
    <message>
        <source>Names of clusters</source>
        <translation>Názvy shluků</translation>
    </message>
    <message>
        <source>Pictures where there is room</source>
        <translation>Obrázky, kde je místo</translation>
    </message>
    <message>
        <source>Density instead of points</source>
        <translation>Hustota místo bodů</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>Krytí</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MethodsPanel</name>
    <message>
        <source>Digits kept</source>
        <translation>Uznané číslice</translation>
    </message>
    <message>
        <source>Signs let through</source>
        <translation>Propuštěné znaky</translation>
    </message>
    <message>
        <source>Calibrate</source>
        <translation>Kalibrovat</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Metoda</translation>
    </message>
    <message>
        <source>ROC area</source>
        <translation>Plocha pod ROC</translation>
    </message>
    <message>
        <source>Without look-alikes</source>
        <translation>Bez podobných znaků</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Uznáno</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odmítnuto</translation>
    </message>
    <message>
        <source>Methods of refusing, compared</source>
        <translation>Porovnání metod odmítání</translation>
    </message>
    <message>
        <source>Wanted share</source>
        <translation>Požadovaný podíl</translation>
    </message>
    <message>
        <source>Finds the threshold of the chosen method and keeps it with the experiment</source>
        <translation>Najde práh zvolené metody a uloží ho s experimentem</translation>
    </message>
    <message>
        <source>%1 (in use)</source>
        <translation>%1 (používá se)</translation>
    </message>
    <message>
        <source>Comparing all methods on the same pictures...</source>
        <translation>Všechny metody se porovnávají na stejných obrázcích...</translation>
    </message>
</context>
<context>
    <name>likeness::ui::MicroscopePanel</name>
    <message>
        <source>Back to the step</source>
        <translation>Zpět ke kroku</translation>
    </message>
    <message>
        <source>Of some anchors the farthest positive and the nearest negative.</source>
        <translation>K některým kotvám nejvzdálenější pozitivní a nejbližší negativní.</translation>
    </message>
    <message>
        <source>Miner: %1.</source>
        <translation>Výběr tripletů: %1.</translation>
    </message>
    <message>
        <source>Triplets</source>
        <translation>Triplety</translation>
    </message>
    <message>
        <source>While a run goes on, you see here which triplets it learns from. A click on a point of the map lists those that it was in.</source>
        <translation>Za běhu tu vidíte, ze kterých tripletů se síť učí. Kliknutí na bod mapy vypíše ty, ve kterých byl.</translation>
    </message>
    <message>
        <source>Triplets of step %1</source>
        <translation>Triplety kroku %1</translation>
    </message>
    <message>
        <source>From the hardest to the easiest; the band is the margin of %1.</source>
        <translation>Od nejtěžšího po nejlehčí; pás je margin %1.</translation>
    </message>
    <message>
        <source>From the hardest to the easiest.</source>
        <translation>Od nejtěžšího po nejlehčí.</translation>
    </message>
    <message>
        <source>Triplets of a point: %1</source>
        <translation>Triplety bodu: %1</translation>
    </message>
    <message>
        <source>It was in no triplet so far, or no run goes on.</source>
        <translation>Zatím nebyl v žádném tripletu, nebo žádný běh neprobíhá.</translation>
    </message>
    <message>
        <source>The map shows calibration samples, which are never learnt from. These are the triplets that the network would form among them, the newest first. </source>
        <translation>Mapa ukazuje kalibrační vzorky, ze kterých se nikdy neučí. Toto jsou triplety, které by z nich síť sestavila, nejnovější první. </translation>
    </message>
    <message>
        <source>Pairs of step %1</source>
        <translation>Dvojice z kroku %1</translation>
    </message>
    <message>
        <source>From the largest loss to none. Same ones are pulled together; different ones are pushed apart until the margin of %1, the upright line.</source>
        <translation>Od největší ztráty po žádnou. Stejné se přitahují; různé se odtlačují až po margin %1, svislou čáru.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::NeighboursPanel</name>
    <message>
        <source>Euclidean</source>
        <translation>Eukleidovská</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinová</translation>
    </message>
    <message>
        <source>Manhattan</source>
        <translation>Manhattanská</translation>
    </message>
    <message>
        <source>Metric of the neighbours</source>
        <translation>Metrika sousedů</translation>
    </message>
    <message>
        <source>Number of neighbours</source>
        <translation>Počet sousedů</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Vybrat</translation>
    </message>
    <message>
        <source>Selects the point and its neighbours</source>
        <translation>Vybere bod a jeho sousedy</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Vzdálenost</translation>
    </message>
    <message>
        <source>Click a point: its nearest in the space of the embeddings are listed here.</source>
        <translation>Klikněte na bod: zde se vypíšou jemu nejbližší v prostoru embeddingů.</translation>
    </message>
    <message>
        <source>Nearest to row %1 among vectors of %2 numbers</source>
        <translation>Nejbližší k řádku %1 mezi vektory o %2 číslech</translation>
    </message>
    <message>
        <source>; %1 of %2 have its label, %3</source>
        <translation>; jeho popisek, %3, má %1 z %2</translation>
    </message>
</context>
<context>
    <name>likeness::ui::NetworkSection</name>
    <message>
        <source>Network</source>
        <translation>Síť</translation>
    </message>
    <message>
        <source>Embedding dimension</source>
        <translation>Dimenze embeddingu</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>Šířky</translation>
    </message>
    <message>
        <source>Channels of each convolution stage; each halves the side of the picture.</source>
        <translation>Kanály konvolučních stupňů; každý zmenší stranu obrázku na polovinu.</translation>
    </message>
    <message>
        <source>Residual layers</source>
        <translation>Reziduální vrstvy</translation>
    </message>
    <message>
        <source>Further convolutions in each stage, added to their input.</source>
        <translation>Další konvoluce v každém stupni, přičtené ke svému vstupu.</translation>
    </message>
    <message>
        <source>Kind of network</source>
        <translation>Druh sítě</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Skryté vrstvy</translation>
    </message>
    <message>
        <source>The width of each; none at all makes it a linear network.</source>
        <translation>Šířka každé z nich; zcela bez nich je síť lineární.</translation>
    </message>
    <message>
        <source>How many numbers describe a sample; 2 can be drawn as they are.</source>
        <translation>Kolik čísel popisuje vzorek; 2 lze rovnou vykreslit.</translation>
    </message>
    <message>
        <source>Length 1</source>
        <translation>Délka 1</translation>
    </message>
    <message>
        <source>Every embedding lies on a sphere, so that only angles count.</source>
        <translation>Každý embedding leží na kouli, takže rozhodují jen úhly.</translation>
    </message>
    <message>
        <source>Own widths</source>
        <translation>Vlastní šířky</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Velikost</translation>
    </message>
    <message>
        <source>Widths and further layers as you like.</source>
        <translation>Šířky a další vrstvy podle libosti.</translation>
    </message>
    <message>
        <source>Normalise hidden layers</source>
        <translation>Normalizovat skryté vrstvy</translation>
    </message>
    <message>
        <source>By batch: harder to break, as in the lesson of the collapse.</source>
        <translation>Po dávkách: hůře se rozbije, viz lekce o kolapsu.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::NoticeBar</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Vrátit</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Zavřít toto oznámení</translation>
    </message>
</context>
<context>
    <name>likeness::ui::NumberField</name>
    <message>
        <source>A whole number from %1 to %2, please.</source>
        <translation>Zadejte prosím celé číslo od %1 do %2.</translation>
    </message>
    <message>
        <source>A number from %1 to %2, please.</source>
        <translation>Zadejte prosím číslo od %1 do %2.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::OpenMenu</name>
    <message>
        <source>Faces of the library</source>
        <translation>Tváře z knihovny</translation>
    </message>
    <message>
        <source>A file...</source>
        <translation>Soubor...</translation>
    </message>
    <message>
        <source>A folder...</source>
        <translation>Složka...</translation>
    </message>
    <message>
        <source>Experiment %1</source>
        <translation>Experiment %1</translation>
    </message>
    <message>
        <source>Open embeddings</source>
        <translation>Otevřít embeddingy</translation>
    </message>
    <message>
        <source>Embeddings (*.npy *.npz *.csv *.tsv *.pbtxt);;All files (*)</source>
        <translation>Embeddingy (*.npy *.npz *.csv *.tsv *.pbtxt);;Všechny soubory (*)</translation>
    </message>
    <message>
        <source>Open a folder of pictures, vectors or an experiment</source>
        <translation>Otevřít složku s obrázky, vektory nebo experimentem</translation>
    </message>
</context>
<context>
    <name>likeness::ui::OptimizerSection</name>
    <message>
        <source>Optimiser</source>
        <translation>Optimalizátor</translation>
    </message>
    <message>
        <source>Falls to</source>
        <translation>Klesne na</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Úbytek vah</translation>
    </message>
    <message>
        <source>Pulls weights to zero, a little each step; 0 is none.</source>
        <translation>V každém kroku táhne váhy trochu k nule; 0 znamená vůbec.</translation>
    </message>
    <message>
        <source>Weight averaging</source>
        <translation>Průměrování vah</translation>
    </message>
    <message>
        <source>Share of the old average that each step keeps; 0 is none.</source>
        <translation>Podíl starého průměru, který si každý krok ponechá; 0 znamená žádný.</translation>
    </message>
    <message>
        <source>&amp;Optimiser</source>
        <translation>Opti&amp;malizátor</translation>
    </message>
    <message>
        <source>Learning &amp;rate, η</source>
        <translation>R&amp;ychlost učení, η</translation>
    </message>
    <message>
        <source>The size of a step, at its highest.</source>
        <translation>Velikost kroku při nejvyšší hodnotě.</translation>
    </message>
    <message>
        <source>Momentum, μ</source>
        <translation>Momentum, μ</translation>
    </message>
    <message>
        <source>Share of the last step that goes on.</source>
        <translation>Podíl posledního kroku, který působí dál.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Omezení gradientů</translation>
    </message>
    <message>
        <source>Longer gradients are shortened to this length; 0 lets them be.</source>
        <translation>Delší gradienty se zkrátí na tuto délku; 0 je nechá být.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Plán rychlosti</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Rozběh</translation>
    </message>
    <message>
        <source>Share of the budget in which the rate rises.</source>
        <translation>Podíl délky běhu, po který rychlost roste.</translation>
    </message>
    <message>
        <source>Share of the learning rate that is left at the end; 1 keeps it.</source>
        <translation>Podíl rychlosti učení, který zbude na konci; 1 ji nemění.</translation>
    </message>
    <message>
        <source>Falls after</source>
        <translation>Klesne po</translation>
    </message>
    <message>
        <source>Share of the budget between two falls.</source>
        <translation>Podíl délky běhu mezi dvěma poklesy.</translation>
    </message>
    <message>
        <source>Falls by the factor</source>
        <translation>Faktor poklesu</translation>
    </message>
    <message>
        <source>What the rate is multiplied by at each fall.</source>
        <translation>Čím se rychlost při každém poklesu vynásobí.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Trpělivost</translation>
    </message>
    <message>
        <source>Measurements without a better score before the rate falls.</source>
        <translation>Počet měření bez lepšího výsledku, než rychlost klesne.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::OutsidersSection</name>
    <message>
        <source>Outsiders</source>
        <translation>Cizí znaky</translation>
    </message>
    <message>
        <source>Outsiders for every digit</source>
        <translation>Cizích znaků na číslici</translation>
    </message>
    <message>
        <source>Pictures of no digit in every batch, so that the network keeps such things away.</source>
        <translation>Obrázky v každé dávce, které nejsou číslicí, aby je síť držela dál.</translation>
    </message>
    <message>
        <source>Made of digits</source>
        <translation>Vytvořené z číslic</translation>
    </message>
    <message>
        <source>Halves joined, digits laid over each other, mirrored, turned.</source>
        <translation>Spojené poloviny, číslice položené přes sebe, zrcadlené, otočené.</translation>
    </message>
    <message>
        <source>Invented signs</source>
        <translation>Vymyšlené znaky</translation>
    </message>
    <message>
        <source>Alphabets that nobody writes, made of random strokes.</source>
        <translation>Abecedy, kterými nikdo nepíše, z náhodných tahů.</translation>
    </message>
    <message>
        <source>What is let in here is an example of what will be refused: somebody knew what else there is. Say so beside the scores.</source>
        <translation>Co se sem vpustí, je příkladem toho, co se má odmítat: někdo věděl, co dalšího existuje. Uveďte to vedle výsledků.</translation>
    </message>
    <message>
        <source>Outlier exposure</source>
        <translation>Outlier exposure (ukázané cizí znaky)</translation>
    </message>
    <message>
        <source>Shapes</source>
        <translation>Tvary</translation>
    </message>
    <message>
        <source>Polygons, stars, waves, crosses and arrows.</source>
        <translation>Mnohoúhelníky, hvězdy, vlny, kříže a šipky.</translation>
    </message>
    <message>
        <source>Printed letters</source>
        <translation>Tištěná písmena</translation>
    </message>
    <message>
        <source>Letters and marks of drawn fonts, as a plotter writes them.</source>
        <translation>Písmena a značky kreslených písem, jak je píše plotr.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Šum</translation>
    </message>
    <message>
        <source>Blobs and speckles.</source>
        <translation>Skvrny a tečky.</translation>
    </message>
    <message>
        <source>Of your own</source>
        <translation>Vlastní</translation>
    </message>
    <message>
        <source>A folder of pictures, an IDX file or ink of what is no digit. Empty: none.</source>
        <translation>Složka s obrázky, soubor IDX nebo kresby toho, co není číslicí. Prázdné: žádné.</translation>
    </message>
    <message>
        <source>Choose the outsiders</source>
        <translation>Vybrat cizí znaky</translation>
    </message>
    <message>
        <source>Drawn beforehand</source>
        <translation>Nakresleno předem</translation>
    </message>
    <message>
        <source>So many pictures, of all kinds together but those made of digits.</source>
        <translation>Tolik obrázků, všech druhů dohromady kromě těch vytvořených z číslic.</translation>
    </message>
    <message>
        <source>Batches made of pairs take none.</source>
        <translation>Dávky z dvojic žádné neberou.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::PackCard</name>
    <message>
        <source>Use these models</source>
        <translation>Použít tyto modely</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Teď ne</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Zdroj: %1</translation>
    </message>
    <message>
        <source>Face models</source>
        <translation>Modely pro tváře</translation>
    </message>
    <message>
        <source>Faces are found and told apart by networks that others have trained. They run on this computer; no photo and nothing computed from it leaves it.</source>
        <translation>Tváře hledají a rozlišují sítě, které natrénovali jiní. Běží na tomto počítači; neopustí ho žádná fotka ani nic, co se z ní spočítalo.</translation>
    </message>
    <message>
        <source>%1 (recommended)</source>
        <translation>%1 (doporučeno)</translation>
    </message>
    <message numerus="yes">
        <source>Describes a face by %n numbers; ready</source>
        <translation>
            <numerusform>Popisuje tvář %n číslem; připraveno</numerusform>
            <numerusform>Popisuje tvář %n čísly; připraveno</numerusform>
            <numerusform>Popisuje tvář %n čísly; připraveno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Describes a face by %n numbers; not on this computer</source>
        <translation>
            <numerusform>Popisuje tvář %n číslem; není na tomto počítači</numerusform>
            <numerusform>Popisuje tvář %n čísly; není na tomto počítači</numerusform>
            <numerusform>Popisuje tvář %n čísly; není na tomto počítači</numerusform>
        </translation>
    </message>
    <message>
        <source>What is known about %1</source>
        <translation>Co se ví o modelech %1</translation>
    </message>
    <message>
        <source>packaging/setup.sh gets them, once.</source>
        <translation>Jednou je stáhne packaging/setup.sh.</translation>
    </message>
    <message>
        <source>Put them there under these names.</source>
        <translation>Uložte je tam pod těmito názvy.</translation>
    </message>
    <message>
        <source>Not on this computer: %1. They are expected in %2. %3</source>
        <translation>Na tomto počítači chybí: %1. Očekávají se v %2. %3</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Podívat se znovu</translation>
    </message>
    <message>
        <source>Faces seen by different models cannot be compared, so every photo of this library that %1 has not seen yet is looked at again. Names and other corrections go over to the same faces. Albums of %2 without a name stay behind, and are there again when you choose %2. People you had forgotten may be found anew.</source>
        <translation>Tváře viděné různými modely nelze porovnat, proto se znovu projde každá fotka této knihovny, kterou modely %1 ještě neviděly. Jména a jiné opravy přejdou na stejné tváře. Alba modelů %2 beze jména se nepřevedou a objeví se zase, až zvolíte %2. Osoby, které jste nechali zapomenout, se mohou najít znovu.</translation>
    </message>
    <message>
        <source>Use these models and look again</source>
        <translation>Použít tyto modely a projít znovu</translation>
    </message>
</context>
<context>
    <name>likeness::ui::Page</name>
    <message>
        <source>Train</source>
        <translation>Trénink</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Průzkum</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>Rozpoznání</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Tváře</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>Experimenty</translation>
    </message>
</context>
<context>
    <name>likeness::ui::PairList</name>
    <message>
        <source>same</source>
        <translation>stejné</translation>
    </message>
    <message>
        <source>different</source>
        <translation>různé</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Dvojice</translation>
    </message>
    <message>
        <source>%1 and %2, %3, at %4; %5</source>
        <translation>%1 a %2, %3, ve vzdálenosti %4; %5</translation>
    </message>
    <message>
        <source>adds %1 to the loss</source>
        <translation>přidává ke ztrátě %1</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>v klidu</translation>
    </message>
    <message>
        <source>first</source>
        <translation>první</translation>
    </message>
    <message>
        <source>second</source>
        <translation>druhý</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>vzdálenost %1</translation>
    </message>
    <message>
        <source>%1, at rest</source>
        <translation>%1, v klidu</translation>
    </message>
</context>
<context>
    <name>likeness::ui::PairPanel</name>
    <message>
        <source>People</source>
        <translation>Lidé</translation>
    </message>
    <message>
        <source>Back to all albums (Esc)</source>
        <translation>Zpět ke všem albům (Esc)</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>Stejná osoba?</translation>
    </message>
    <message>
        <source>Yes, the same (Y)</source>
        <translation>Ano, stejná (Y)</translation>
    </message>
    <message>
        <source>No, two people (N)</source>
        <translation>Ne, dvě osoby (N)</translation>
    </message>
    <message>
        <source>Not sure (?)</source>
        <translation>Nevím jistě (?)</translation>
    </message>
    <message>
        <source>Looking for people who may be one...</source>
        <translation>Hledají se osoby, které mohou být jedna...</translation>
    </message>
    <message>
        <source>There is nothing to ask: no two albums are so close that they may be one person.</source>
        <translation>Není se na co ptát: žádná dvě alba si nejsou tak blízko, že by mohla být jedna osoba.</translation>
    </message>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>Zbývá %n otázka</numerusform>
            <numerusform>Zbývají %n otázky</numerusform>
            <numerusform>Zbývá %n otázek</numerusform>
        </translation>
    </message>
    <message>
        <source>Distance %1; faces of one person are mostly below %2</source>
        <translation>Vzdálenost %1; tváře jedné osoby jsou většinou pod %2</translation>
    </message>
</context>
<context>
    <name>likeness::ui::PairSide</name>
    <message numerus="yes">
        <source>%n faces</source>
        <translation>
            <numerusform>%n tvář</numerusform>
            <numerusform>%n tváře</numerusform>
            <numerusform>%n tváří</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n faces</source>
        <translation>
            <numerusform>%1, %n tvář</numerusform>
            <numerusform>%1, %n tváře</numerusform>
            <numerusform>%1, %n tváří</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::PathField</name>
    <message>
        <source>Choose a file, please.</source>
        <translation>Zvolte prosím soubor.</translation>
    </message>
    <message>
        <source>Choose a folder, please.</source>
        <translation>Zvolte prosím složku.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Takový soubor neexistuje.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Taková složka neexistuje.</translation>
    </message>
    <message>
        <source>This is a file; choose the folder that it is in.</source>
        <translation>To je soubor; zvolte složku, ve které je.</translation>
    </message>
    <message>
        <source>This is a folder; choose a file in it.</source>
        <translation>To je složka; zvolte soubor v ní.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::PeopleLegend</name>
    <message>
        <source>The largest albums</source>
        <translation>Největší alba</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n další</numerusform>
            <numerusform>a %n dalších</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::PeopleModel</name>
    <message>
        <source>Unassigned</source>
        <translation>Nezařazené</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Odložené</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Beze jména</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n faces</source>
        <translation>
            <numerusform>%1, %n tvář</numerusform>
            <numerusform>%1, %n tváře</numerusform>
            <numerusform>%1, %n tváří</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n photos</source>
        <translation>
            <numerusform>%1: %n fotka</numerusform>
            <numerusform>%1: %n fotky</numerusform>
            <numerusform>%1: %n fotek</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::PeoplePanel</name>
    <message>
        <source>No album is like that.</source>
        <translation>Takové album tu není.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Lidé</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>Najít jméno</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Nejdřív největší</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Podle jména</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nejdřív nejnovější</translation>
    </message>
    <message>
        <source>Order of the albums</source>
        <translation>Pořadí alb</translation>
    </message>
    <message>
        <source>Albums with fewer faces are not shown</source>
        <translation>Alba s méně tvářemi se nezobrazují</translation>
    </message>
    <message>
        <source>Least number of faces</source>
        <translation>Nejmenší počet tváří</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Sloučit</translation>
    </message>
    <message>
        <source>The selected albums are one person (M)</source>
        <translation>Vybraná alba jsou jedna osoba (M)</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Skrýt</translation>
    </message>
    <message>
        <source>Hidden albums</source>
        <translation>Skrytá alba</translation>
    </message>
    <message>
        <source>Show hidden albums too</source>
        <translation>Zobrazit i skrytá alba</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>Stejná osoba?</translation>
    </message>
    <message>
        <source>Answer which albums that look alike are one person</source>
        <translation>Odpovězte, která podobná alba jsou jedna osoba</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Podobnost</translation>
    </message>
    <message>
        <source>Choose for all albums at once how alike faces of one person must be</source>
        <translation>Zvolte pro všechna alba najednou, jak podobné musí být tváře jedné osoby</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>Vybráno: %n</numerusform>
            <numerusform>Vybráno: %n</numerusform>
            <numerusform>Vybráno: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zobrazit</translation>
    </message>
    <message>
        <source>Show the selected albums again (H)</source>
        <translation>Znovu zobrazit vybraná alba (H)</translation>
    </message>
    <message>
        <source>Hide the selected albums (H)</source>
        <translation>Skrýt vybraná alba (H)</translation>
    </message>
    <message>
        <source>at least </source>
        <translation>alespoň </translation>
    </message>
</context>
<context>
    <name>likeness::ui::PersonDelegate</name>
    <message>
        <source>%1, hidden</source>
        <translation>%1, skryto</translation>
    </message>
</context>
<context>
    <name>likeness::ui::PhotoDelegate</name>
    <message>
        <source>The file of this photo is gone or cannot be read.</source>
        <translation>Soubor této fotky už neexistuje nebo ho nelze přečíst.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::PhotoPanel</name>
    <message>
        <source>Back</source>
        <translation>Zpět</translation>
    </message>
    <message>
        <source>Back to the album (Esc)</source>
        <translation>Zpět do alba (Esc)</translation>
    </message>
    <message>
        <source>Opening the photo...</source>
        <translation>Otevírá se fotka...</translation>
    </message>
    <message>
        <source>The file of this photo is gone.</source>
        <translation>Soubor této fotky už neexistuje.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::PointColoring</name>
    <message>
        <source>Click a point: all are coloured by how far they are from it.</source>
        <translation>Klikněte na bod: všechny se obarví podle toho, jak daleko od něj jsou.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::QualityCard</name>
    <message>
        <source>Can it be believed?</source>
        <translation>Dá se mapě věřit?</translation>
    </message>
    <message>
        <source>Label of the neighbours</source>
        <translation>Popisek sousedů</translation>
    </message>
    <message>
        <source>%1 before it was a map, %2 by always saying the commonest</source>
        <translation>%1, než z toho byla mapa; %2, kdyby se říkal vždy nejčastější</translation>
    </message>
    <message>
        <source>Trustworthiness</source>
        <translation>Důvěryhodnost</translation>
    </message>
    <message>
        <source>near here means near there; about 50 % by chance</source>
        <translation>co je blízko tady, je blízko i tam; náhoda dává asi 50 %</translation>
    </message>
    <message>
        <source>Neighbourhoods kept</source>
        <translation>Zachovaná sousedství</translation>
    </message>
    <message>
        <source>near there is still near here; about 50 % by chance</source>
        <translation>co je blízko tam, je blízko stále i tady; náhoda dává asi 50 %</translation>
    </message>
    <message>
        <source>By %1 neighbours of %2 rows drawn at random</source>
        <translation>Podle %1 sousedů u %2 náhodně vylosovaných řádků</translation>
    </message>
</context>
<context>
    <name>likeness::ui::Rail</name>
    <message>
        <source>Pages</source>
        <translation>Stránky</translation>
    </message>
    <message>
        <source>About</source>
        <translation>O programu</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RecipePanel</name>
    <message>
        <source>De&amp;faults</source>
        <translation>Vý&amp;chozí</translation>
    </message>
    <message>
        <source>Puts the recipe back to what the program was shipped with</source>
        <translation>Vrátí recept do podoby, s jakou byl program dodán</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recept</translation>
    </message>
    <message>
        <source>Counts from the next start on. Learning rate and margin can be turned while it runs, too.</source>
        <translation>Platí od dalšího spuštění. Rychlost učení a margin lze měnit i za běhu.</translation>
    </message>
    <message>
        <source>As the run goes on with it. Changes count from the next start on.</source>
        <translation>Takto běh pokračuje. Změny platí od dalšího spuštění.</translation>
    </message>
    <message>
        <source>Changed. Reset and start again to use it; the run goes on with what it began with.</source>
        <translation>Změněno. K použití běh resetujte a spusťte znovu; ten nynější pokračuje s tím, s čím začal.</translation>
    </message>
    <message>
        <source>Thorou&amp;gh</source>
        <translation>&amp;Důkladně</translation>
    </message>
    <message>
        <source>Ten minutes with a deeper network and more that is no digit: for a recogniser to keep</source>
        <translation>Deset minut s hlubší sítí a s více tím, co není číslicí: pro rozpoznávač, který má zůstat</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RecipeSection</name>
    <message>
        <source>Folds and unfolds this part of the recipe</source>
        <translation>Sbalí a rozbalí tuto část receptu</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RecognizePage</name>
    <message>
        <source>Go to Train</source>
        <translation>Přejít na Trénink</translation>
    </message>
    <message>
        <source>Here a trained network tells which digit you draw, or that it is none. Train one first; a minute is enough.</source>
        <translation>Zde natrénovaná síť řekne, jakou číslici kreslíte, nebo že to číslice není. Nejdřív nějakou natrénujte; stačí minuta.</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Kreslení</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Složka</translation>
    </message>
    <message>
        <source>Taught</source>
        <translation>Naučené</translation>
    </message>
    <message>
        <source>Refusing</source>
        <translation>Odmítání</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ReferenceStrip</name>
    <message>
        <source>%1 at distance %2</source>
        <translation>%1 ve vzdálenosti %2</translation>
    </message>
    <message>
        <source>Nearest references</source>
        <translation>Nejbližší vzory</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Viděno</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RefusalDesk</name>
    <message>
        <source>Here it is measured how well what is no digit is refused. Drop a folder of letters or other signs, an IDX file or a file of ink.</source>
        <translation>Zde se měří, jak dobře se odmítá to, co není číslice. Přetáhněte sem složku s písmeny nebo jinými znaky, soubor IDX nebo soubor s tahy pera.</translation>
    </message>
    <message>
        <source>Choose a folder...</source>
        <translation>Vybrat složku...</translation>
    </message>
    <message>
        <source>Digits that must be kept</source>
        <translation>Číslice, které se musí uznat</translation>
    </message>
    <message>
        <source>Test pictures of the experiment</source>
        <translation>Testovací obrázky experimentu</translation>
    </message>
    <message>
        <source>To be refused</source>
        <translation>K odmítnutí</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Změnit</translation>
    </message>
    <message>
        <source>Signs that must be refused</source>
        <translation>Znaky, které se musí odmítnout</translation>
    </message>
    <message>
        <source>To be kept</source>
        <translation>K uznání</translation>
    </message>
    <message>
        <source>Folder of pictures...</source>
        <translation>Složka s obrázky...</translation>
    </message>
    <message>
        <source>IDX file or ink...</source>
        <translation>Soubor IDX nebo tahy pera...</translation>
    </message>
    <message>
        <source>IDX files and ink (*-ubyte *-ubyte.gz *.idx *.json *.jsonl);;All files (*)</source>
        <translation>Soubory IDX a tahy pera (*-ubyte *-ubyte.gz *.idx *.json *.jsonl);;Všechny soubory (*)</translation>
    </message>
    <message>
        <source>Share refused by sign</source>
        <translation>Odmítnutý podíl podle znaku</translation>
    </message>
    <message>
        <source>sign; hatched: looks like a digit</source>
        <translation>znak; šrafovaně: vypadá jako číslice</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>odmítnuto</translation>
    </message>
    <message>
        <source>Distances</source>
        <translation>Vzdálenosti</translation>
    </message>
    <message>
        <source>ROC</source>
        <translation>ROC</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Riziko</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Jistota</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Metody</translation>
    </message>
    <message>
        <source>Calibrating...</source>
        <translation>Kalibruje se...</translation>
    </message>
    <message>
        <source>test pictures</source>
        <translation>testovací obrázky</translation>
    </message>
    <message>
        <source>Measuring...</source>
        <translation>Měří se...</translation>
    </message>
    <message>
        <source>(unnamed)</source>
        <translation>(bez názvu)</translation>
    </message>
    <message>
        <source>, %1 of %2</source>
        <translation>, %1 z %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sign(s) taken for digits</source>
        <translation>
            <numerusform>%Ln znak považovaný za číslici</numerusform>
            <numerusform>%Ln znaky považované za číslice</numerusform>
            <numerusform>%Ln znaků považovaných za číslice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln &quot;%1&quot; taken for digits</source>
        <translation>
            <numerusform>%Ln× „%1“ považováno za číslici</numerusform>
            <numerusform>%Ln× „%1“ považováno za číslici</numerusform>
            <numerusform>%Ln× „%1“ považováno za číslici</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::RefusalFigures</name>
    <message>
        <source>%1 to %2, of %3</source>
        <translation>%1 až %2, z celkem %3</translation>
    </message>
    <message>
        <source>Digits kept</source>
        <translation>Uznané číslice</translation>
    </message>
    <message>
        <source>Signs refused</source>
        <translation>Odmítnuté znaky</translation>
    </message>
    <message>
        <source>Refused without look-alikes</source>
        <translation>Odmítnuto bez podobných znaků</translation>
    </message>
    <message>
        <source>Area under ROC</source>
        <translation>Plocha pod křivkou ROC</translation>
    </message>
    <message>
        <source>Without b, g, i, l, o, q, s and z, which look like digits</source>
        <translation>Bez b, g, i, l, o, q, s a z, která vypadají jako číslice</translation>
    </message>
    <message>
        <source>%1; %2 expected</source>
        <translation>%1; očekáváno %2</translation>
    </message>
    <message>
        <source>%1 without g, i, l, o</source>
        <translation>%1 bez g, i, l, o</translation>
    </message>
    <message>
        <source>%1 without look-alikes; chance %2</source>
        <translation>%1 bez podobných znaků; náhoda %2</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RefusalPlots</name>
    <message>
        <source>Known and unknown</source>
        <translation>Známé a neznámé</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>vzdálenost</translation>
    </message>
    <message>
        <source>share of the pictures</source>
        <translation>podíl obrázků</translation>
    </message>
    <message>
        <source>Receiver operating characteristic</source>
        <translation>Křivka ROC</translation>
    </message>
    <message>
        <source>unknown signs accepted, %</source>
        <translation>přijaté neznámé znaky, %</translation>
    </message>
    <message>
        <source>digits kept</source>
        <translation>uznané číslice</translation>
    </message>
    <message>
        <source>Risk against coverage</source>
        <translation>Riziko proti pokrytí</translation>
    </message>
    <message>
        <source>digits answered, %</source>
        <translation>zodpovězené číslice, %</translation>
    </message>
    <message>
        <source>of these wrong</source>
        <translation>z toho chybně</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>Spolehlivost</translation>
    </message>
    <message>
        <source>confidence, %</source>
        <translation>jistota, %</translation>
    </message>
    <message>
        <source>right</source>
        <translation>správně</translation>
    </message>
    <message>
        <source>digits</source>
        <translation>číslice</translation>
    </message>
    <message>
        <source>to be refused</source>
        <translation>k odmítnutí</translation>
    </message>
    <message>
        <source>all thresholds</source>
        <translation>všechny prahy</translation>
    </message>
    <message>
        <source>this threshold</source>
        <translation>tento práh</translation>
    </message>
    <message>
        <source>these answers</source>
        <translation>tyto odpovědi</translation>
    </message>
    <message>
        <source>as it says</source>
        <translation>jak udává</translation>
    </message>
    <message>
        <source>calibration error %1</source>
        <translation>chyba kalibrace %1</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>práh</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RowsModel</name>
    <message>
        <source>Row</source>
        <translation>Řádek</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RowsView</name>
    <message>
        <source>Pictures</source>
        <translation>Obrázky</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabulka</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RunReadings</name>
    <message>
        <source>Health</source>
        <translation>Kondice</translation>
    </message>
    <message>
        <source>Triplets</source>
        <translation>Triplety</translation>
    </message>
</context>
<context>
    <name>likeness::ui::RunTile</name>
    <message>
        <source>best</source>
        <translation>nejlepší</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>čeká</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ScatterMap</name>
    <message>
        <source>Map of the embeddings</source>
        <translation>Mapa embeddingů</translation>
    </message>
    <message>
        <source>Arrow keys walk from sample to sample, plus and minus zoom, 0 shows everything.</source>
        <translation>Šipky přecházejí mezi vzorky, plus a minus mění zvětšení, 0 ukáže vše.</translation>
    </message>
    <message>
        <source>Sample %1, class %2</source>
        <translation>Vzorek %1, třída %2</translation>
    </message>
    <message>
        <source>%1, class %2</source>
        <translation>%1, třída %2</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ScoresPanel</name>
    <message>
        <source>On %1 test pictures, read once at the end</source>
        <translation>Testovacích obrázků: %1, čtou se jednou na konci</translation>
    </message>
    <message>
        <source>k-NN accuracy</source>
        <translation>Přesnost k-NN</translation>
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
        <translation>Přesnost k-NN na kalibrační části</translation>
    </message>
    <message>
        <source>This network</source>
        <translation>Tato síť</translation>
    </message>
    <message>
        <source>Untrained network</source>
        <translation>Nenatrénovaná síť</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Náhoda</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Výsledky</translation>
    </message>
    <message>
        <source>Most frequent class</source>
        <translation>Nejčastější třída</translation>
    </message>
    <message>
        <source>Right at the cut-off</source>
        <translation>Správně na prahu</translation>
    </message>
    <message>
        <source>Same class or not, on %1 test pairs</source>
        <translation>Stejná třída, nebo ne, na %1 testovacích párech</translation>
    </message>
    <message>
        <source>Always &quot;different&quot;</source>
        <translation>Vždy „různé“</translation>
    </message>
    <message>
        <source>Raw input</source>
        <translation>Surový vstup</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ScoresView</name>
    <message>
        <source>When a run has ended, its scores on the test split stand here, beside what needs no learning.</source>
        <translation>Po skončení běhu tu budou jeho výsledky na testovací části vedle toho, co jde i bez učení.</translation>
    </message>
    <message>
        <source>Scores beside their baselines</source>
        <translation>Výsledky vedle srovnávacích hodnot</translation>
    </message>
    <message>
        <source>False accepts (share of the different pairs, %)</source>
        <translation>Chybně přijaté (podíl různých dvojic, %)</translation>
    </message>
    <message>
        <source>True accepts</source>
        <translation>Správně přijaté</translation>
    </message>
    <message>
        <source>This network</source>
        <translation>Tato síť</translation>
    </message>
    <message>
        <source>Raw input</source>
        <translation>Surový vstup</translation>
    </message>
    <message>
        <source>Untrained network</source>
        <translation>Nenatrénovaná síť</translation>
    </message>
    <message>
        <source>Pairs at the cut-off</source>
        <translation>Dvojice na prahu</translation>
    </message>
    <message>
        <source>Scores class by class</source>
        <translation>Výsledky po třídách</translation>
    </message>
    <message>
        <source>Class by class, the worst first</source>
        <translation>Po třídách, nejhorší první</translation>
    </message>
    <message numerus="yes">
        <source>Naming the class, by %n neighbours among the others</source>
        <translation>
            <numerusform>Určení třídy podle %n souseda mezi ostatními</numerusform>
            <numerusform>Určení třídy podle %n sousedů mezi ostatními</numerusform>
            <numerusform>Určení třídy podle %n sousedů mezi ostatními</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Naming the class, by %n neighbours in training</source>
        <translation>
            <numerusform>Určení třídy podle %n souseda z tréninku</numerusform>
            <numerusform>Určení třídy podle %n sousedů z tréninku</numerusform>
            <numerusform>Určení třídy podle %n sousedů z tréninku</numerusform>
        </translation>
    </message>
    <message>
        <source>k-NN accuracy</source>
        <translation>Přesnost k-NN</translation>
    </message>
    <message>
        <source>Share of the samples whose class is named right</source>
        <translation>Podíl vzorků, jejichž třída je určena správně</translation>
    </message>
    <message>
        <source>k-NN accuracy, mean over classes</source>
        <translation>Přesnost k-NN, průměr přes třídy</translation>
    </message>
    <message>
        <source>Rare classes count as much as frequent ones</source>
        <translation>Vzácné třídy se počítají stejně jako časté</translation>
    </message>
    <message>
        <source>Finding others of the class among all of the split</source>
        <translation>Hledání ostatních z třídy mezi všemi vzorky části</translation>
    </message>
    <message>
        <source>Precision@1</source>
        <translation>Precision@1</translation>
    </message>
    <message>
        <source>The nearest is of the same class</source>
        <translation>Nejbližší je ze stejné třídy</translation>
    </message>
    <message>
        <source>R-precision</source>
        <translation>R-precision</translation>
    </message>
    <message>
        <source>Of the R nearest, where R is how many others the class has, so many are of it</source>
        <translation>Tolik z R nejbližších patří do třídy; R je počet ostatních v této třídě</translation>
    </message>
    <message>
        <source>MAP@R</source>
        <translation>MAP@R</translation>
    </message>
    <message>
        <source>R-precision that also asks for the right order (Musgrave, Belongie and Lim 2020)</source>
        <translation>R-precision, která vyžaduje i správné pořadí (Musgrave, Belongie a Lim 2020)</translation>
    </message>
    <message>
        <source>Recall@%1</source>
        <translation>Recall@%1</translation>
    </message>
    <message>
        <source>One of the class is among so many nearest</source>
        <translation>Mezi tolika nejbližšími je některý z téže třídy</translation>
    </message>
    <message>
        <source>Adjusted mutual information</source>
        <translation>Upravená vzájemná informace (AMI)</translation>
    </message>
    <message>
        <source>How well k-means clusters, as many as classes, go with the classes; 0 is what chance gives</source>
        <translation>Jak dobře shluky k-means, kterých je tolik co tříd, odpovídají třídám; 0 dává náhoda</translation>
    </message>
    <message>
        <source>Telling whether two are of one class, on %1 pairs</source>
        <translation>Rozpoznání, zda jsou dva z jedné třídy, na %1 dvojicích</translation>
    </message>
    <message>
        <source>Accuracy at the cut-off</source>
        <translation>Přesnost na prahu</translation>
    </message>
    <message>
        <source>The cut-off is the best on pairs of the calibration split</source>
        <translation>Práh je ten nejlepší na dvojicích z kalibrační části</translation>
    </message>
    <message>
        <source>Area under the curve</source>
        <translation>Plocha pod křivkou</translation>
    </message>
    <message>
        <source>A pair of one class is nearer than a pair of two; chance gives 50 %</source>
        <translation>Dvojice z jedné třídy je si blíž než dvojice ze dvou; náhoda dává 50 %</translation>
    </message>
    <message>
        <source>Equal error rate</source>
        <translation>Míra rovných chyb (EER)</translation>
    </message>
    <message>
        <source>Where as many different pairs are accepted as same ones are refused</source>
        <translation>Kde se přijme stejný podíl různých dvojic, jaký se odmítne stejných</translation>
    </message>
    <message>
        <source>True accepts at %1 false</source>
        <translation>Správně přijaté při %1 chybných</translation>
    </message>
    <message>
        <source>Without calibration pairs there is no cut-off.</source>
        <translation>Bez kalibračních dvojic není práh.</translation>
    </message>
    <message>
        <source>Same up to a distance of %1, which is best on calibration pairs. Always saying &quot;different&quot; is right in %2.</source>
        <translation>Stejné do vzdálenosti %1, nejlepší na kalibračních dvojicích. Odpověď vždy „různé“ je správná v %2.</translation>
    </message>
    <message>
        <source>same</source>
        <translation>stejné</translation>
    </message>
    <message>
        <source>different</source>
        <translation>různé</translation>
    </message>
    <message>
        <source>On the %1: %2 samples of %3 classes, read once. Guessing is right in %4, always naming the most frequent class in %5.</source>
        <translation>Na „%1“: %2 vzorků z %3 tříd, čteno jednou. Hádání je správné v %4, odpověď vždy nejčastější třídou v %5.</translation>
    </message>
    <message>
        <source>The baselines look at %1 of them.</source>
        <translation>Srovnávací hodnoty vycházejí z %1 z nich.</translation>
    </message>
    <message>
        <source>What classes are taken for</source>
        <translation>Za co se třídy považují</translation>
    </message>
    <message>
        <source>What classes are taken for, by nearest neighbours</source>
        <translation>Za co se třídy považují, podle nejbližších sousedů</translation>
    </message>
    <message>
        <source>Same or different: ROC curve</source>
        <translation>Stejné, nebo různé: křivka ROC</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ScoringSection</name>
    <message>
        <source>Scores and recogniser</source>
        <translation>Výsledky a rozpoznávání</translation>
    </message>
    <message>
        <source>Neighbours, k</source>
        <translation>Sousedů, k</translation>
    </message>
    <message>
        <source>Of the k-NN accuracy and of the recogniser.</source>
        <translation>Pro přesnost k-NN a rozpoznávání.</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Vzory</translation>
    </message>
    <message>
        <source>Training samples that are kept to compare with.</source>
        <translation>Trénovací vzorky, které se uchovají k porovnávání.</translation>
    </message>
    <message>
        <source>Accepted share</source>
        <translation>Přijatý podíl</translation>
    </message>
    <message>
        <source>Of the calibration samples that the threshold takes for one of the classes.</source>
        <translation>Podíl kalibračních vzorků, které práh uzná za některou z tříd.</translation>
    </message>
    <message>
        <source>Look at shifted views</source>
        <translation>Posunuté pohledy</translation>
    </message>
    <message>
        <source>The recogniser looks at a picture and at its four shifts by a pixel: surer than one look, and five times the work.</source>
        <translation>Rozpoznávač se dívá na obrázek a na jeho čtyři posuny o pixel: jistější než jeden pohled a pětkrát více práce.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SearchController</name>
    <message>
        <source>Training with the settings of trial %1</source>
        <translation>Trénink s nastavením z pokusu %1</translation>
    </message>
    <message>
        <source>Searching, trial %1 of %2</source>
        <translation>Hledání, pokus %1 z %2</translation>
    </message>
    <message>
        <source>Searching for better settings</source>
        <translation>Hledá se lepší nastavení</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SearchForm</name>
    <message>
        <source>Another setting...</source>
        <translation>Další nastavení...</translation>
    </message>
    <message>
        <source>Another setting to search</source>
        <translation>Další nastavení k hledání</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Pokusy</translation>
    </message>
    <message>
        <source>Seconds a trial</source>
        <translation>Sekund na pokus</translation>
    </message>
    <message>
        <source>A range is written 0.0001..0.01, with :log after it when factors count and not differences; a choice {semi-hard,batch-all}; a setting that only matters with another 0..1 if loss.kind=triplet.</source>
        <translation>Rozsah se píše 0.0001..0.01, s :log na konci, když jde o násobky, a ne o rozdíly; výběr {semi-hard,batch-all}; nastavení, které platí jen s jiným, 0..1 if loss.kind=triplet.</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>Hodnoty pro %1</translation>
    </message>
    <message>
        <source>Choose at least one setting to search.</source>
        <translation>Zvolte aspoň jedno nastavení k hledání.</translation>
    </message>
    <message>
        <source>The search</source>
        <translation>Hledání</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SearchPanel</name>
    <message>
        <source>Search for better settings</source>
        <translation>Hledat lepší nastavení</translation>
    </message>
    <message>
        <source>Trains again and again, each time with the settings that promise most after what was seen so far (Bayesian optimisation: a Gaussian process and its expected improvement). Trials are compared by MAP@R on the calibration split, which means the same for every loss and margin. The best is then trained for the whole budget of the recipe and scored on the test split once.</source>
        <translation>Trénuje znovu a znovu, pokaždé s nastavením, které podle dosud zjištěného slibuje nejvíc (bayesovská optimalizace: gaussovský proces a jeho očekávané zlepšení). Pokusy se porovnávají podle MAP@R na kalibrační části, které má stejný význam pro každou ztrátu i margin. Nejlepší se pak trénuje po celou délku běhu z receptu a jednou se vyhodnotí na testovací části.</translation>
    </message>
    <message>
        <source>Start the &amp;search</source>
        <translation>Spustit &amp;hledání</translation>
    </message>
    <message>
        <source>Trials</source>
        <translation>Pokusy</translation>
    </message>
    <message>
        <source>Score of the trials</source>
        <translation>Výsledek pokusů</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Pokus</translation>
    </message>
    <message>
        <source>MAP@R</source>
        <translation>MAP@R</translation>
    </message>
    <message>
        <source>Best so far</source>
        <translation>Dosud nejlepší</translation>
    </message>
    <message>
        <source>Settings and score</source>
        <translation>Nastavení a výsledek</translation>
    </message>
    <message>
        <source>What matters</source>
        <translation>Na čem záleží</translation>
    </message>
    <message>
        <source>How much of the score each setting decides, once four trials have ended.</source>
        <translation>Jak velkou část výsledku určuje každé nastavení, jakmile skončí čtyři pokusy.</translation>
    </message>
    <message>
        <source>Share of the variance of the score that a setting brings about, alone and together with others (total effect), by the fitted Gaussian process</source>
        <translation>Podíl rozptylu výsledku, který nastavení způsobuje samo i spolu s jinými (celkový efekt), podle přizpůsobeného gaussovského procesu</translation>
    </message>
    <message>
        <source>Trial %1 was best. Its settings are now trained for the whole budget.</source>
        <translation>Nejlepší byl pokus %1. S jeho nastavením se teď trénuje po celou délku běhu.</translation>
    </message>
    <message>
        <source>Change the search</source>
        <translation>Změnit hledání</translation>
    </message>
    <message>
        <source>Trial %1 was best. Trained for the whole budget it reaches MAP@R %2 on the test split, which was read once.</source>
        <translation>Nejlepší byl pokus %1. Po tréninku v celé délce dosahuje MAP@R %2 na testovací části, která se četla jednou.</translation>
    </message>
    <message>
        <source>&amp;Open the experiment</source>
        <translation>&amp;Otevřít experiment</translation>
    </message>
    <message>
        <source>Trial %1 was best. The data set has no test split, so there is no score on pictures that nothing was chosen by.</source>
        <translation>Nejlepší byl pokus %1. Datová sada nemá testovací část, a tak není výsledek na obrázcích, podle kterých se nic nevybíralo.</translation>
    </message>
    <message>
        <source>Stopped. The trials are kept, and the search can go on.</source>
        <translation>Zastaveno. Pokusy zůstávají a v hledání lze pokračovat.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Dá&amp;le</translation>
    </message>
    <message>
        <source>No trial succeeded.</source>
        <translation>Žádný pokus se nezdařil.</translation>
    </message>
    <message>
        <source>Trial %1: %2</source>
        <translation>Pokus %1: %2</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SelectionPanel</name>
    <message>
        <source>Label</source>
        <translation>Popisek</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Vše</translation>
    </message>
    <message>
        <source>Selects all points</source>
        <translation>Vybere všechny body</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nic</translation>
    </message>
    <message>
        <source>Selects nothing</source>
        <translation>Zruší výběr</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Obrátit</translation>
    </message>
    <message>
        <source>Selects what is not selected</source>
        <translation>Vybere, co vybráno není</translation>
    </message>
    <message>
        <source>Label for the selection</source>
        <translation>Popisek pro výběr</translation>
    </message>
    <message>
        <source>Writes the label of these rows into the column &quot;edited label&quot;.</source>
        <translation>Zapíše popisek těchto řádků do sloupce „edited label“.</translation>
    </message>
    <message>
        <source>Nothing is selected. Click a point, or draw a rectangle or a lasso.</source>
        <translation>Nic není vybráno. Klikněte na bod, nebo nakreslete obdélník či laso.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 z %2</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ShareBars</name>
    <message>
        <source>%1: %2 percent</source>
        <translation>%1: %2 procent</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SlippedList</name>
    <message>
        <source>Signs that were taken for digits</source>
        <translation>Znaky považované za číslice</translation>
    </message>
    <message>
        <source>%1, taken for %2 at a distance of %3</source>
        <translation>%1, považováno za %2 ve vzdálenosti %3</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SourceBar</name>
    <message>
        <source>Model that the pictures go through</source>
        <translation>Model, kterým obrázky procházejí</translation>
    </message>
    <message>
        <source>What turns each picture into a vector</source>
        <translation>Co z každého obrázku udělá vektor</translation>
    </message>
    <message>
        <source>The columns that form the vector; all others are known of each row</source>
        <translation>Sloupce, které tvoří vektor; všechny ostatní jsou údaje ke každému řádku</translation>
    </message>
    <message>
        <source>Pictures as vectors:</source>
        <translation>Obrázky jako vektory:</translation>
    </message>
    <message>
        <source>Vector:</source>
        <translation>Vektor:</translation>
    </message>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%1 z %2 sloupců</translation>
    </message>
    <message>
        <source>Their pixels</source>
        <translation>Jejich pixely</translation>
    </message>
    <message>
        <source>Faces by %1</source>
        <translation>Tváře podle %1</translation>
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
        <translation>Odkud jsou obrázky</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Opakovat</translation>
    </message>
    <message>
        <source>Look for cameras again</source>
        <translation>Znovu vyhledat kamery</translation>
    </message>
    <message>
        <source>Begin anew at the end of the recording</source>
        <translation>Na konci záznamu začít znovu</translation>
    </message>
    <message>
        <source>Looking for cameras...</source>
        <translation>Hledají se kamery...</translation>
    </message>
    <message>
        <source>No camera</source>
        <translation>Žádná kamera</translation>
    </message>
    <message>
        <source>Open a video...</source>
        <translation>Otevřít video...</translation>
    </message>
    <message>
        <source>Open a folder of pictures...</source>
        <translation>Otevřít složku s obrázky...</translation>
    </message>
    <message>
        <source>Choose a folder of pictures</source>
        <translation>Zvolte složku s obrázky</translation>
    </message>
    <message>
        <source>Choose a video</source>
        <translation>Zvolte video</translation>
    </message>
    <message>
        <source>Videos (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg *.ts *.mts *.ogv *.flv *.wmv *.3gp);;All files (*)</source>
        <translation>Videa (*.mp4 *.m4v *.mov *.mkv *.webm *.avi *.mpg *.mpeg *.ts *.mts *.ogv *.flv *.wmv *.3gp);;Všechny soubory (*)</translation>
    </message>
    <message>
        <source>No camera was found. Plug one in and look again, or open a video from the list.</source>
        <translation>Kamera nebyla nalezena. Připojte ji a hledejte znovu, nebo otevřete video ze seznamu.</translation>
    </message>
    <message>
        <source>Starting the camera...</source>
        <translation>Kamera se spouští...</translation>
    </message>
    <message>
        <source>Opening the recording...</source>
        <translation>Otevírá se záznam...</translation>
    </message>
    <message>
        <source>The recording is over.</source>
        <translation>Záznam skončil.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SplitSection</name>
    <message>
        <source>Splits and balance</source>
        <translation>Rozdělení a vyváženost</translation>
    </message>
    <message>
        <source>Divided</source>
        <translation>Rozděleno</translation>
    </message>
    <message>
        <source>Calibration share</source>
        <translation>Podíl kalibrace</translation>
    </message>
    <message>
        <source>Held out of training, for the curves and for thresholds.</source>
        <translation>Není v tréninku; slouží křivkám a prahům.</translation>
    </message>
    <message>
        <source>Test share</source>
        <translation>Podíl testu</translation>
    </message>
    <message>
        <source>Held out of everything, and read once at the end.</source>
        <translation>Nepoužije se k ničemu a čte se jednou na konci.</translation>
    </message>
    <message>
        <source>Least samples a class</source>
        <translation>Nejméně vzorků na třídu</translation>
    </message>
    <message>
        <source>Classes with fewer are left out.</source>
        <translation>Třídy, které jich mají méně, se vynechají.</translation>
    </message>
    <message>
        <source>Most samples a class</source>
        <translation>Nejvíce vzorků na třídu</translation>
    </message>
    <message>
        <source>Further ones are left out; 0 keeps all.</source>
        <translation>Další se vynechají; 0 ponechá všechny.</translation>
    </message>
    <message>
        <source>Resample a class to</source>
        <translation>Převzorkovat třídu na</translation>
    </message>
    <message>
        <source>So many training samples of each, repeated where there are fewer; 0: as they are.</source>
        <translation>Tolik trénovacích vzorků z každé, kde jich je méně, opakovaně; 0: jak jsou.</translation>
    </message>
    <message>
        <source>Leave out copies</source>
        <translation>Vynechat kopie</translation>
    </message>
    <message>
        <source>Exact copies of held-out samples are not trained on: they would flatter the score.</source>
        <translation>Na přesných kopiích odložených vzorků se netrénuje: přikrášlily by výsledek.</translation>
    </message>
    <message>
        <source>This is less than the least: no class would be left.</source>
        <translation>To je méně než nejmenší počet: nezbyla by žádná třída.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SplitView</name>
    <message>
        <source>Training</source>
        <translation>Trénink</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Kalibrace</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Vzorky</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Třídy</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Divided by identity.</source>
        <translation>Rozděleno podle identity.</translation>
    </message>
    <message>
        <source>Divided by sample.</source>
        <translation>Rozděleno podle vzorků.</translation>
    </message>
    <message>
        <source>Identities in more than one split: %1</source>
        <translation>Identity ve více než jedné části: %1</translation>
    </message>
    <message>
        <source>Identical samples in more than one split: %1</source>
        <translation>Totožné vzorky ve více než jedné části: %1</translation>
    </message>
    <message>
        <source>Copies left out of training: %1</source>
        <translation>Kopie vynechané z tréninku: %1</translation>
    </message>
    <message>
        <source>Left out for having too few samples: %1 classes with %2 samples</source>
        <translation>Vynecháno pro příliš málo vzorků: tříd %1, vzorků %2</translation>
    </message>
    <message>
        <source>Left out of classes with too many: %1 samples</source>
        <translation>Vynecháno z tříd, kde jich je moc: vzorků %1</translation>
    </message>
    <message>
        <source>Training samples after resampling: %1</source>
        <translation>Trénovací vzorky po převzorkování: %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SuggestionBar</name>
    <message>
        <source>Is this one of them?</source>
        <translation>Je to někdo z nich?</translation>
    </message>
    <message>
        <source>%1 (distance %2)</source>
        <translation>%1 (vzdálenost %2)</translation>
    </message>
    <message>
        <source>Merges this album with the one of %1</source>
        <translation>Sloučí toto album s albem osoby %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::SweepController</name>
    <message>
        <source>Preparing the runs</source>
        <translation>Připravují se běhy</translation>
    </message>
    <message>
        <source>Training run %1 of %2</source>
        <translation>Trénuje se běh %1 z %2</translation>
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
        <translation>Nastavení</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Hodnoty</translation>
    </message>
    <message>
        <source>&amp;Train them all</source>
        <translation>Trénov&amp;at všechny</translation>
    </message>
    <message>
        <source>Values, with commas between them</source>
        <translation>Hodnoty oddělené čárkami</translation>
    </message>
    <message>
        <source>One setting at several values</source>
        <translation>Jedno nastavení s více hodnotami</translation>
    </message>
    <message>
        <source>The recipe is trained once with each value: the same seed, the same pictures, the same map.</source>
        <translation>Recept se natrénuje jednou s každou hodnotou: stejné semínko, stejné obrázky, stejná mapa.</translation>
    </message>
    <message>
        <source>MAP@R on the calibration split</source>
        <translation>MAP@R na kalibrační části</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Krok</translation>
    </message>
    <message>
        <source>MAP@R</source>
        <translation>MAP@R</translation>
    </message>
    <message>
        <source>Give between %1 and %2 values.</source>
        <translation>Zadejte %1 až %2 hodnot.</translation>
    </message>
    <message>
        <source>Stopped. The runs that had ended are kept, and the others can follow.</source>
        <translation>Zastaveno. Dokončené běhy zůstávají a ostatní mohou následovat.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>Dá&amp;le</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>začíná</translation>
    </message>
    <message>
        <source>Ranked by MAP@R on the calibration split.</source>
        <translation>Seřazeno podle MAP@R na kalibrační části.</translation>
    </message>
    <message>
        <source>The same recipe from several seeds: how much is chance?</source>
        <translation>Stejný recept s několika semínky: kolik je náhoda?</translation>
    </message>
    <message numerus="yes">
        <source>MAP@R on the calibration split: mean %1, standard deviation %2 over %n seeds.</source>
        <translation>
            <numerusform>MAP@R na kalibrační části: průměr %1, směrodatná odchylka %2 přes %n semínko.</numerusform>
            <numerusform>MAP@R na kalibrační části: průměr %1, směrodatná odchylka %2 přes %n semínka.</numerusform>
            <numerusform>MAP@R na kalibrační části: průměr %1, směrodatná odchylka %2 přes %n semínek.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::TaughtController</name>
    <message>
        <source>Taught: it is &quot;%1&quot;.</source>
        <translation>Naučeno: je to „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) no longer taught.</source>
        <translation>
            <numerusform>Vzata zpět %Ln naučená kresba.</numerusform>
            <numerusform>Vzaty zpět %Ln naučené kresby.</numerusform>
            <numerusform>Vzato zpět %Ln naučených kreseb.</numerusform>
        </translation>
    </message>
    <message>
        <source>The network is what it was before it learnt from the drawings.</source>
        <translation>Síť je zase taková, jaká byla, než se učila z kreseb.</translation>
    </message>
    <message>
        <source>The network is in %1; README.txt there says how to use it.</source>
        <translation>Síť je v %1; jak ji použít, říká tamní README.txt.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TaughtDesk</name>
    <message>
        <source>Reading the data...</source>
        <translation>Načítají se data...</translation>
    </message>
    <message>
        <source>Measuring the scores before...</source>
        <translation>Měří se výsledky před učením...</translation>
    </message>
    <message>
        <source>Rehearsing with a part of the drawings...</source>
        <translation>Zkouška s částí kreseb...</translation>
    </message>
    <message>
        <source>Learning from all drawings...</source>
        <translation>Síť se učí ze všech kreseb...</translation>
    </message>
    <message>
        <source>Saving, and measuring the scores after...</source>
        <translation>Ukládá se a měří se výsledky po učení...</translation>
    </message>
    <message>
        <source>before</source>
        <translation>předtím</translation>
    </message>
    <message>
        <source>after</source>
        <translation>potom</translation>
    </message>
    <message>
        <source>Named rightly</source>
        <translation>Správně pojmenováno</translation>
    </message>
    <message>
        <source>Accepted and right</source>
        <translation>Přijato a správně</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Odmítnuto</translation>
    </message>
    <message>
        <source>Drawings held out, right</source>
        <translation>Odložené kresby, správně</translation>
    </message>
    <message>
        <source>Drawings that were taught</source>
        <translation>Naučené kresby</translation>
    </message>
    <message>
        <source>Nothing was taught yet. On the desk &quot;Draw&quot;, draw a sign, say what it is and press Teach: it is recognised from then on. Five drawings are enough for a new letter.</source>
        <translation>Zatím jste síť nic nenaučili. V části Kreslení nakreslete znak, uveďte, co to je, a stiskněte Naučit: od té chvíle se rozpoznává. Na nové písmeno stačí pět kreseb.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Vzít zpět</translation>
    </message>
    <message>
        <source>The chosen drawings no longer count (Del)</source>
        <translation>Vybrané kresby se přestanou počítat (Del)</translation>
    </message>
    <message>
        <source>Taught</source>
        <translation>Naučené</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds to learn</source>
        <translation>Sekundy učení</translation>
    </message>
    <message>
        <source>How long to learn; rehearsals for the scores take as long again</source>
        <translation>Jak dlouho se učit; zkoušky pro výsledky zaberou ještě jednou tolik</translation>
    </message>
    <message>
        <source>Take back what was learnt</source>
        <translation>Vzít zpět, co se naučilo</translation>
    </message>
    <message>
        <source>Learn from these</source>
        <translation>Učit se z těchto</translation>
    </message>
    <message>
        <source>Trains the network on the drawings among its own data, so that it does not forget the digits.</source>
        <translation>Trénuje síť na kresbách spolu s jejími vlastními daty, aby nezapomněla číslice.</translation>
    </message>
    <message>
        <source>%1, taught at %2</source>
        <translation>%1, naučeno: %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Zastavit</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TeachBar</name>
    <message>
        <source>Teach</source>
        <translation>Naučit</translation>
    </message>
    <message>
        <source>It is a</source>
        <translation>Je to</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Co to je</translation>
    </message>
    <message>
        <source>digit or new name</source>
        <translation>číslice nebo nový název</translation>
    </message>
    <message>
        <source>A class that is known, or a new one such as a letter</source>
        <translation>Třída, která je známá, nebo nová, třeba písmeno</translation>
    </message>
    <message>
        <source>Recognise drawings like this one as what you say, at once</source>
        <translation>Kresby, jako je tato, hned rozpoznávat jako to, co uvedete</translation>
    </message>
</context>
<context>
    <name>likeness::ui::ThresholdPanel</name>
    <message>
        <source>Reset</source>
        <translation>Obnovit</translation>
    </message>
    <message>
        <source>Reset the threshold to its default</source>
        <translation>Obnovit výchozí práh</translation>
    </message>
    <message>
        <source>Back to the threshold that was found when the network was trained</source>
        <translation>Zpět k prahu nalezenému při tréninku sítě</translation>
    </message>
    <message>
        <source>Distance to the references</source>
        <translation>Vzdálenost ke vzorům</translation>
    </message>
    <message numerus="yes">
        <source>Keeps %1 % of %Ln known picture(s) held out of training</source>
        <translation>
            <numerusform>Uzná %1 % z celkem %Ln známého obrázku mimo trénink</numerusform>
            <numerusform>Uzná %1 % z celkem %Ln známých obrázků mimo trénink</numerusform>
            <numerusform>Uzná %1 % z celkem %Ln známých obrázků mimo trénink</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; refuses %1 % of %Ln sign(s) that are no digits (dashed)</source>
        <translation>
            <numerusform>; odmítne %1 % z celkem %Ln znaku, který není číslicí (čárkovaně)</numerusform>
            <numerusform>; odmítne %1 % z celkem %Ln znaků, které nejsou číslicemi (čárkovaně)</numerusform>
            <numerusform>; odmítne %1 % z celkem %Ln znaků, které nejsou číslicemi (čárkovaně)</numerusform>
        </translation>
    </message>
    <message>
        <source>Distance to the nearest class</source>
        <translation>Vzdálenost k nejbližší třídě</translation>
    </message>
    <message>
        <source>Strangeness</source>
        <translation>Cizost</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TimeSlider</name>
    <message>
        <source>Play from here, or from the beginning (Space)</source>
        <translation>Přehrát odtud, nebo od začátku (mezerník)</translation>
    </message>
    <message>
        <source>Play the frames</source>
        <translation>Přehrát snímky</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Snímek</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Krok %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TrainPage</name>
    <message>
        <source>Recipe</source>
        <translation>Recept</translation>
    </message>
    <message>
        <source>Health and scores</source>
        <translation>Kondice a výsledky</translation>
    </message>
    <message>
        <source>Train for a &amp;minute</source>
        <translation>Trénovat m&amp;inutu</translation>
    </message>
    <message>
        <source>A run goes on; its curves stay here until it ends.</source>
        <translation>Běží trénink; jeho křivky tu zůstanou, dokud neskončí.</translation>
    </message>
    <message>
        <source>This run was broken off. It can go on from its last checkpoint.</source>
        <translation>Tento běh byl přerušen. Může pokračovat od posledního kontrolního bodu.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>&amp;Draw a digit</source>
        <translation>&amp;Nakreslit číslici</translation>
    </message>
    <message>
        <source>Training will be very slow: LibTorch found only the reference BLAS on this computer. Install the package libopenblas0-pthread and start the program again.</source>
        <translation>Trénink bude velmi pomalý: LibTorch na tomto počítači našel jen referenční BLAS. Nainstalujte balíček libopenblas0-pthread a spusťte program znovu.</translation>
    </message>
    <message>
        <source>This run was broken off before its first checkpoint. It can begin again.</source>
        <translation>Tento běh byl přerušen před prvním kontrolním bodem. Může začít znovu.</translation>
    </message>
    <message>
        <source>Other runs go on. Stop them first: two at a time would both be slow.</source>
        <translation>Probíhají jiné běhy. Nejdřív je ukončete: dva najednou by byly oba pomalé.</translation>
    </message>
    <message>
        <source>A run goes on. Stop it first: two at a time would both be slow.</source>
        <translation>Jeden běh právě probíhá. Nejdřív ho ukončete: dva najednou by byly oba pomalé.</translation>
    </message>
    <message>
        <source>Look at the sc&amp;ores</source>
        <translation>Prohlédnout &amp;výsledky</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TrainingCharts</name>
    <message>
        <source>Loss</source>
        <translation>Ztráta</translation>
    </message>
    <message>
        <source>Active triplets</source>
        <translation>Aktivní triplety</translation>
    </message>
    <message>
        <source>k-NN accuracy</source>
        <translation>Přesnost k-NN</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Krok</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Trénink</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validace</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Podíl</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margin</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Náhoda</translation>
    </message>
    <message>
        <source>Untrained</source>
        <translation>Nenatrénovaná</translation>
    </message>
    <message>
        <source>Calibration scores</source>
        <translation>Výsledky kalibrace</translation>
    </message>
    <message>
        <source>MAP@R</source>
        <translation>MAP@R</translation>
    </message>
    <message>
        <source>Raw, MAP@R</source>
        <translation>Surový vstup, MAP@R</translation>
    </message>
    <message>
        <source>Untrained, MAP@R</source>
        <translation>Nenatrénovaná, MAP@R</translation>
    </message>
    <message>
        <source>Raw input</source>
        <translation>Surový vstup</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TrainingController</name>
    <message>
        <source>Reading the data set</source>
        <translation>Načítá se datová sada</translation>
    </message>
    <message>
        <source>Measuring what needs no learning</source>
        <translation>Měří se, co učení nepotřebuje</translation>
    </message>
    <message>
        <source>Scoring what was learnt</source>
        <translation>Hodnotí se naučené</translation>
    </message>
    <message>
        <source>Saving the experiment</source>
        <translation>Ukládá se experiment</translation>
    </message>
    <message>
        <source>Stopping after step %1</source>
        <translation>Ukončuje se po kroku %1</translation>
    </message>
    <message>
        <source>Training paused at step %1</source>
        <translation>Trénink pozastaven v kroku %1</translation>
    </message>
    <message>
        <source>Training, step %1</source>
        <translation>Trénink, krok %1</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TransportBar</name>
    <message>
        <source>&amp;Continue</source>
        <translation>Po&amp;kračovat</translation>
    </message>
    <message>
        <source>Goes on with this run from its last checkpoint</source>
        <translation>Pokračuje v tomto běhu od posledního kontrolního bodu</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Spustit</translation>
    </message>
    <message>
        <source>St&amp;ep</source>
        <translation>Kr&amp;ok</translation>
    </message>
    <message>
        <source>Trains on one batch, then waits</source>
        <translation>Trénuje na jedné dávce, pak čeká</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>&amp;Ukončit</translation>
    </message>
    <message>
        <source>Ends the run; what was learnt is scored and saved</source>
        <translation>Ukončí běh; naučené se vyhodnotí a uloží</translation>
    </message>
    <message>
        <source>Rese&amp;t</source>
        <translation>&amp;Resetovat</translation>
    </message>
    <message>
        <source>Clears the page for a new run; experiments stay on disk</source>
        <translation>Vyčistí stránku pro nový běh; experimenty zůstanou na disku</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>&amp;Pozastavit</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>Dá&amp;le</translation>
    </message>
    <message>
        <source>Waits before the next batch</source>
        <translation>Počká před další dávkou</translation>
    </message>
    <message>
        <source>Goes on training</source>
        <translation>Pokračuje v tréninku</translation>
    </message>
    <message>
        <source>Trains a new network by the recipe</source>
        <translation>Natrénuje novou síť podle receptu</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TrialsModel</name>
    <message>
        <source>running</source>
        <translation>běží</translation>
    </message>
    <message>
        <source>best</source>
        <translation>nejlepší</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>dokončen</translation>
    </message>
    <message>
        <source>ended early</source>
        <translation>ukončen předčasně</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>selhal</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>Pokus</translation>
    </message>
    <message>
        <source>MAP@R</source>
        <translation>MAP@R</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stav</translation>
    </message>
    <message>
        <source>On the calibration split; margins and losses do not change what it means</source>
        <translation>Na kalibrační části; marginy ani ztráty nemění, co znamená</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TripletList</name>
    <message>
        <source>hard</source>
        <translation>těžký</translation>
    </message>
    <message>
        <source>semi-hard</source>
        <translation>polotěžký</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>lehký</translation>
    </message>
    <message>
        <source>Triplets</source>
        <translation>Triplety</translation>
    </message>
    <message>
        <source>Anchor %1; positive %2 at %3; negative %4 at %5; %6, %7</source>
        <translation>Kotva %1; pozitivní %2 ve vzdálenosti %3; negativní %4 ve vzdálenosti %5; %6, %7</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktivní</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>v klidu</translation>
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
        <translation>%1, v klidu</translation>
    </message>
</context>
<context>
    <name>likeness::ui::TripletShares</name>
    <message>
        <source>Hard, semi-hard and easy triplets</source>
        <translation>Těžké, polotěžké a lehké triplety</translation>
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
        <translation>Proč</translation>
    </message>
    <message>
        <source>Covered, the bluest ink moves it %1 away from %2.</source>
        <translation>Když se zakryjí nejmodřejší tahy, vzdálí se od %2 o %1.</translation>
    </message>
    <message>
        <source>The most orange speaks against it: without it, %1 nearer.</source>
        <translation>Nejoranžovější místo mluví proti: bez něj by bylo o %1 blíž.</translation>
    </message>
</context>
<context>
    <name>likeness::ui::WorkStrip</name>
    <message>
        <source>St&amp;op</source>
        <translation>Z&amp;astavit</translation>
    </message>
    <message>
        <source>How far the work is</source>
        <translation>Jak je práce daleko</translation>
    </message>
    <message>
        <source>Stops the running work; what was reached is kept</source>
        <translation>Zastaví probíhající práci; čeho se dosáhlo, zůstane</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>zbývá %1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s left</source>
        <translation>zbývá %1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min left</source>
        <translation>zbývá %1 h %2 min</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Pokračovat</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pozastavit</translation>
    </message>
</context>
</TS>
