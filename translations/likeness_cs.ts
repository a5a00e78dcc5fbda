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
        <source>Threshold</source>
        <translation>Práh</translation>
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
        <source>Every batch holds P classes with K pictures each.</source>
        <translation>Každá dávka má P tříd po K obrázcích.</translation>
    </message>
    <message>
        <source>Pictures a class, K</source>
        <translation>Obrázků na třídu, K</translation>
    </message>
    <message>
        <source>More give harder triplets, and steps that take longer.</source>
        <translation>Víc znamená těžší triplety a delší kroky.</translation>
    </message>
    <message>
        <source>Outsiders</source>
        <translation>Cizí znaky</translation>
    </message>
    <message>
        <source>Share of made-up signs that are no digit, added so that the network keeps them away.</source>
        <translation>Podíl vymyšlených znaků, které nejsou číslicí; síť se je učí držet stranou.</translation>
    </message>
    <message>
        <source>P times K is %1; a batch has at most %2 pictures.</source>
        <translation>P krát K je %1; dávka má nejvýše tolik obrázků: %2.</translation>
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
        <source>Share right</source>
        <translation>Podíl správných</translation>
    </message>
    <message>
        <source>These two were trained with different losses, whose values cannot be compared; their k-NN accuracy can.</source>
        <translation>Tyto dva experimenty měly různé ztráty, jejichž hodnoty nelze srovnat; přesnost k-NN ano.</translation>
    </message>
    <message>
        <source>Raw pixels</source>
        <translation>Surové pixely</translation>
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
        <translation>Podíl z 10 000 testovacích obrázků, jejichž nejbližší vzory mají správnou třídu</translation>
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
        <source>Raw pixels</source>
        <translation>Surové pixely</translation>
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
        <source>Select one experiment to see its curves, or two to compare them.</source>
        <translation>Vyberte jeden experiment a uvidíte jeho křivky, nebo dva a porovnáte je.</translation>
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
    <name>likeness::ui::Health</name>
    <message>
        <source>Collapsed</source>
        <translation>Zkolabovala</translation>
    </message>
    <message>
        <source>The loss sits at the margin while the distances shrink: every picture gets the same embedding. Stop, and take the semi-hard miner, supervised contrastive loss or a lower learning rate.</source>
        <translation>Ztráta stojí na marginu a vzdálenosti se zmenšují: všechny obrázky dostávají stejný embedding. Ukončete běh a zvolte polotěžký výběr, kontrastní ztrátu s učitelem nebo nižší rychlost učení.</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>Diverguje</translation>
    </message>
    <message>
        <source>The loss is not a number any more. Lower the learning rate.</source>
        <translation>Ztráta už není číslo. Snižte rychlost učení.</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Začíná</translation>
    </message>
    <message>
        <source>The first steps say little yet.</source>
        <translation>První kroky toho ještě moc neřeknou.</translation>
    </message>
    <message>
        <source>Not learning yet</source>
        <translation>Zatím se neučí</translation>
    </message>
    <message>
        <source>The loss is where guessing puts it. If it stays there, lower the learning rate or change the miner.</source>
        <translation>Ztráta je jako při hádání. Pokud tam zůstane, snižte rychlost učení nebo změňte výběr tripletů.</translation>
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
        <source>Nothing left to learn</source>
        <translation>Už není co se učit</translation>
    </message>
    <message>
        <source>Hardly a triplet breaks the margin any more.</source>
        <translation>Margin už neporušuje téměř žádný triplet.</translation>
    </message>
    <message>
        <source>Learning well</source>
        <translation>Učí se dobře</translation>
    </message>
    <message>
        <source>Classes draw apart, and the loss is below where it began.</source>
        <translation>Třídy se oddělují a ztráta je nižší než na začátku.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Ztráta</translation>
    </message>
    <message>
        <source>Above %1, the value of equal distances: negatives are nearer than positives.</source>
        <translation>Nad %1, hodnotou pro stejné vzdálenosti: negativní jsou blíž než pozitivní.</translation>
    </message>
    <message>
        <source>Sits at the margin, %1: as if all distances were equal.</source>
        <translation>Stojí na marginu, %1: jako by všechny vzdálenosti byly stejné.</translation>
    </message>
    <message>
        <source>Sits at %1: as if all distances were equal.</source>
        <translation>Stojí na %1: jako by všechny vzdálenosti byly stejné.</translation>
    </message>
    <message>
        <source>Below %1, where it would be if all distances were equal.</source>
        <translation>Pod %1, kde by byla, kdyby všechny vzdálenosti byly stejné.</translation>
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
        <source>Within and between classes: both shrink towards zero.</source>
        <translation>Uvnitř tříd a mezi nimi: obojí se blíží nule.</translation>
    </message>
    <message>
        <source>Within and between classes: hardly different yet.</source>
        <translation>Uvnitř tříd a mezi nimi: zatím téměř bez rozdílu.</translation>
    </message>
    <message>
        <source>Within and between classes: others are %1 times as far as one&apos;s own.</source>
        <translation>Uvnitř tříd a mezi nimi: cizí jsou %1krát dál než vlastní.</translation>
    </message>
    <message>
        <source>k-NN accuracy</source>
        <translation>Přesnost k-NN</translation>
    </message>
    <message>
        <source>On calibration pictures that are held out of training.</source>
        <translation>Na kalibračních obrázcích, které nejsou v tréninku.</translation>
    </message>
    <message>
        <source>Still high: neighbours are found in any heap, so it does not show the collapse.</source>
        <translation>Stále vysoká: sousedé se najdou v každé hromadě, takže kolaps neukáže.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Rychlost</translation>
    </message>
    <message>
        <source>%1 pictures/s</source>
        <translation>%1 obrázků/s</translation>
    </message>
    <message>
        <source>Step %1, learning rate %2.</source>
        <translation>Krok %1, rychlost učení %2.</translation>
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
</context>
<context>
    <name>likeness::ui::LiveChoices</name>
    <message>
        <source>Where pictures come from</source>
        <translation>Odkud jsou obrázky</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Opakovat</translation>
    </message>
    <message>
        <source>Whom to look for</source>
        <translation>Koho hledat</translation>
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
        <source>with</source>
        <translation>Hledají se:</translation>
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
        <source>No camera was found. Plug one in and look again, or open a video from the list.</source>
        <translation>Nenašla se žádná kamera. Nějakou připojte a hledejte znovu, nebo otevřete video ze seznamu.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Podívat se znovu</translation>
    </message>
    <message>
        <source>Starting the camera...</source>
        <translation>Spouští se kamera...</translation>
    </message>
    <message>
        <source>Opening the recording...</source>
        <translation>Otevírá se záznam...</translation>
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
        <source>The recording is over.</source>
        <translation>Záznam skončil.</translation>
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
        <source>Temperature</source>
        <translation>Teplota</translation>
    </message>
    <message>
        <source>Small values look at the nearest pictures only.</source>
        <translation>Malé hodnoty hledí jen na nejbližší obrázky.</translation>
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
        <source>How many numbers describe a picture; 2 can be drawn as it is.</source>
        <translation>Kolik čísel popisuje obrázek; 2 lze rovnou vykreslit.</translation>
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
    <name>likeness::ui::OptimizerSection</name>
    <message>
        <source>Optimiser</source>
        <translation>Optimalizátor</translation>
    </message>
    <message>
        <source>Learning &amp;rate</source>
        <translation>R&amp;ychlost učení</translation>
    </message>
    <message>
        <source>Adam&apos;s step at its highest; it warms up first.</source>
        <translation>Největší krok Adamu; zpočátku se k němu rozbíhá.</translation>
    </message>
    <message>
        <source>Falls to</source>
        <translation>Klesne na</translation>
    </message>
    <message>
        <source>Share of the learning rate that is left at the end, along half a cosine; 1 keeps it.</source>
        <translation>Podíl rychlosti učení, který zbude na konci, po půlce kosinu; 1 ji nemění.</translation>
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
    <name>likeness::ui::PhotoCanvas</name>
    <message>
        <source>Photo</source>
        <translation>Fotka</translation>
    </message>
    <message numerus="yes">
        <source>%n faces</source>
        <translation>
            <numerusform>%n tvář</numerusform>
            <numerusform>%n tváře</numerusform>
            <numerusform>%n tváří</numerusform>
        </translation>
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
        <source>Opening the experiment...</source>
        <translation>Otevírá se experiment...</translation>
    </message>
    <message>
        <source>Here a trained network tells which digit you draw, or that it is none. Train one first; a minute is enough.</source>
        <translation>Zde natrénovaná síť řekne, jakou číslici kreslíte, nebo že to číslice není. Nejdřív nějakou natrénujte; stačí minuta.</translation>
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
    <name>likeness::ui::ScatterMap</name>
    <message>
        <source>Map of the embeddings</source>
        <translation>Mapa embeddingů</translation>
    </message>
    <message>
        <source>Arrow keys walk from picture to picture, plus and minus zoom, 0 shows everything.</source>
        <translation>Šipky přecházejí mezi obrázky, plus a minus mění zvětšení, 0 ukáže vše.</translation>
    </message>
    <message>
        <source>Picture %1, class %2</source>
        <translation>Obrázek %1, třída %2</translation>
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
        <source>Raw pixels</source>
        <translation>Surové pixely</translation>
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
    <name>likeness::ui::TaskSection</name>
    <message>
        <source>Data and time</source>
        <translation>Data a čas</translation>
    </message>
    <message>
        <source>MNIST digits</source>
        <translation>Číslice MNIST</translation>
    </message>
    <message>
        <source>Folder of IDX files</source>
        <translation>Složka se soubory IDX</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>&amp;Datová sada</translation>
    </message>
    <message>
        <source>60,000 handwritten digits; 10,000 more are kept for the final score.</source>
        <translation>60 000 ručně psaných číslic; dalších 10 000 čeká na závěrečné hodnocení.</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Zvolte složku</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Složka</translation>
    </message>
    <message>
        <source>With files named as MNIST&apos;s: train-images-idx3-ubyte and so on, also with .gz.</source>
        <translation>Se soubory pojmenovanými jako v MNIST: train-images-idx3-ubyte atd., i s .gz.</translation>
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
        <source>How often every training picture is seen.</source>
        <translation>Kolikrát síť uvidí každý trénovací obrázek.</translation>
    </message>
    <message>
        <source>Choose a folder, please.</source>
        <translation>Zvolte prosím složku.</translation>
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
        <source>Time or epochs</source>
        <translation>Čas nebo epochy</translation>
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
        <source>This threshold keeps %1 % of %Ln known pictures that were held out of training.</source>
        <translation>
            <numerusform>Tento práh uzná %1 % z celkem %Ln známého obrázku mimo trénink.</numerusform>
            <numerusform>Tento práh uzná %1 % z celkem %Ln známých obrázků mimo trénink.</numerusform>
            <numerusform>Tento práh uzná %1 % z celkem %Ln známých obrázků mimo trénink.</numerusform>
        </translation>
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
        <source>Here you watch a network learn which handwritten digits are alike. Afterwards you draw one, and it says which digit it is, or that it is none.</source>
        <translation>Zde sledujete, jak se síť učí, které ručně psané číslice jsou si podobné. Pak nějakou nakreslíte a síť řekne, která to je, nebo že to číslice není.</translation>
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
        <source>Stopped. What was learnt is kept, and knows %1 of the digits it never saw.</source>
        <translation>Zastaveno. Naučené zůstává; síť pozná %1 číslic, které nikdy neviděla.</translation>
    </message>
    <message>
        <source>Done. The network knows %1 of the digits it never saw.</source>
        <translation>Hotovo. Síť pozná %1 číslic, které nikdy neviděla.</translation>
    </message>
    <message>
        <source>The network knows %1 of the digits it never saw, but its distances have collapsed: it can hardly tell what is no digit.</source>
        <translation>Síť pozná %1 číslic, které nikdy neviděla, ale její vzdálenosti zkolabovaly: sotva rozliší, co číslice není.</translation>
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
        <source>Calibration</source>
        <translation>Kalibrace</translation>
    </message>
    <message>
        <source>The map of 1,000 pictures appears with the first steps.</source>
        <translation>Mapa 1 000 obrázků se objeví s prvními kroky.</translation>
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
        <source>Raw pixels</source>
        <translation>Surové pixely</translation>
    </message>
    <message>
        <source>Untrained</source>
        <translation>Nenatrénovaná</translation>
    </message>
    <message>
        <source>Map of the embeddings</source>
        <translation>Mapa embeddingů</translation>
    </message>
    <message>
        <source>calibration pictures on their principal plane (PCA)</source>
        <translation>kalibrační obrázky v jejich hlavní rovině (PCA)</translation>
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
