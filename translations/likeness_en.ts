<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>likeness::ui::AlbumHead</name>
    <message numerus="yes">
        <source>%n faces</source>
        <translation>
            <numerusform>%n face</numerusform>
            <numerusform>%n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%n photo</numerusform>
            <numerusform>%n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::AlbumPanel</name>
    <message numerus="yes">
        <source>%1: the name, %n faces and what was computed of them are deleted from the library. The photos stay. This cannot be taken back, and neither can earlier changes then.</source>
        <translation>
            <numerusform>%1: the name, %n face and what was computed of it are deleted from the library. The photos stay. This cannot be taken back, and neither can earlier changes then.</numerusform>
            <numerusform>%1: the name, %n faces and what was computed of them are deleted from the library. The photos stay. This cannot be taken back, and neither can earlier changes then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::AlbumPhotosModel</name>
    <message numerus="yes">
        <source>Photo %1 with %n faces of the album</source>
        <translation>
            <numerusform>Photo %1 with %n face of the album</numerusform>
            <numerusform>Photo %1 with %n faces of the album</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::AnswerView</name>
    <message numerus="yes">
        <source>%n signs beside each other; what follows is of the one drawn last.</source>
        <translation>
            <numerusform>%n sign; what follows is of it.</numerusform>
            <numerusform>%n signs beside each other; what follows is of the one drawn last.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::BatchDesk</name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation>
            <numerusform>%Ln picture</numerusform>
            <numerusform>%Ln pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be read</source>
        <translation>
            <numerusform>%Ln cannot be read</numerusform>
            <numerusform>%Ln cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::BoxedPicture</name>
    <message numerus="yes">
        <source>%n boxes</source>
        <translation>
            <numerusform>%n box</numerusform>
            <numerusform>%n boxes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::CameraAnswers</name>
    <message numerus="yes">
        <source>%n signs; a dash stands for one that is no digit. Click another to see it closely.</source>
        <translation>
            <numerusform>%n sign; a dash stands for one that is no digit.</numerusform>
            <numerusform>%n signs; a dash stands for one that is no digit. Click another to see it closely.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::CorrectionBar</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExperimentsPage</name>
    <message numerus="yes">
        <source>Deleted %n experiments.</source>
        <translation>
            <numerusform>Deleted %n experiment.</numerusform>
            <numerusform>Deleted %n experiments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExplorePage</name>
    <message numerus="yes">
        <source>%n row(s) are labelled &quot;%1&quot; now.</source>
        <translation>
            <numerusform>%n row is labelled &quot;%1&quot; now.</numerusform>
            <numerusform>%n rows are labelled &quot;%1&quot; now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::ExportRun</name>
    <message numerus="yes">
        <source>%n sidecars are written beside the photos.</source>
        <translation>
            <numerusform>%n sidecar is written beside its photo.</numerusform>
            <numerusform>%n sidecars are written beside the photos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces got their names from sidecars.</source>
        <translation>
            <numerusform>%n face got its name from a sidecar.</numerusform>
            <numerusform>%n faces got their names from sidecars.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos in folders of people</source>
        <translation>
            <numerusform>%n photo in folders of people</numerusform>
            <numerusform>%n photos in folders of people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos could not be done:</source>
        <translation>
            <numerusform>%n photo could not be done:</numerusform>
            <numerusform>%n photos could not be done:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::FacesController</name>
    <message numerus="yes">
        <source>Merged %n albums.</source>
        <translation>
            <numerusform>Merged %n album.</numerusform>
            <numerusform>Merged %n albums.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces are a person of their own now.</source>
        <translation>
            <numerusform>%n face is a person of its own now.</numerusform>
            <numerusform>%n faces are a person of their own now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces are not %1.</source>
        <translation>
            <numerusform>%n face is not %1.</numerusform>
            <numerusform>%n faces are not %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces are %1.</source>
        <translation>
            <numerusform>%n face is %1.</numerusform>
            <numerusform>%n faces are %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are no faces.</source>
        <translation>
            <numerusform>%n is no face.</numerusform>
            <numerusform>%n are no faces.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces are ignored.</source>
        <translation>
            <numerusform>%n face is ignored.</numerusform>
            <numerusform>%n faces are ignored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n faces are back.</source>
        <translation>
            <numerusform>%n face is back.</numerusform>
            <numerusform>%n faces are back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n albums are hidden.</source>
        <translation>
            <numerusform>%n album is hidden.</numerusform>
            <numerusform>%n albums are hidden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n albums are shown.</source>
        <translation>
            <numerusform>%n album is shown.</numerusform>
            <numerusform>%n albums are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::FacesHead</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faces</source>
        <translation>
            <numerusform>%Ln face</numerusform>
            <numerusform>%Ln faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::HeadsPanel</name>
    <message numerus="yes">
        <source>%n passes</source>
        <translation>
            <numerusform>%n pass</numerusform>
            <numerusform>%n passes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::IndexReport</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be looked at:</source>
        <translation>
            <numerusform>%n file could not be looked at:</numerusform>
            <numerusform>%n files could not be looked at:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::LiveChoices</name>
    <message numerus="yes">
        <source>%n named people</source>
        <translation>
            <numerusform>%n named person</numerusform>
            <numerusform>%n named people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::LivePanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::MapSearch</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::PackCard</name>
    <message numerus="yes">
        <source>Describes a face by %n numbers; ready</source>
        <translation>
            <numerusform>Describes a face by %n number; ready</numerusform>
            <numerusform>Describes a face by %n numbers; ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Describes a face by %n numbers; not on this computer</source>
        <translation>
            <numerusform>Describes a face by %n number; not on this computer</numerusform>
            <numerusform>Describes a face by %n numbers; not on this computer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::PairPanel</name>
    <message numerus="yes">
        <source>%n to answer</source>
        <translation>
            <numerusform>%n to answer</numerusform>
            <numerusform>%n to answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::PairSide</name>
    <message numerus="yes">
        <source>%n faces</source>
        <translation>
            <numerusform>%n face</numerusform>
            <numerusform>%n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n faces</source>
        <translation>
            <numerusform>%1, %n face</numerusform>
            <numerusform>%1, %n faces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::PeopleLegend</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::PeopleModel</name>
    <message numerus="yes">
        <source>%1, %n faces</source>
        <translation>
            <numerusform>%1, %n face</numerusform>
            <numerusform>%1, %n faces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n photos</source>
        <translation>
            <numerusform>%1: %n photo</numerusform>
            <numerusform>%1: %n photos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::PeoplePanel</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::RefusalDesk</name>
    <message numerus="yes">
        <source>%Ln sign(s) taken for digits</source>
        <translation>
            <numerusform>%Ln sign taken for a digit</numerusform>
            <numerusform>%Ln signs taken for digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln &quot;%1&quot; taken for digits</source>
        <translation>
            <numerusform>%Ln &quot;%1&quot; taken for a digit</numerusform>
            <numerusform>%Ln &quot;%1&quot; taken for digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::ScoresView</name>
    <message numerus="yes">
        <source>Naming the class, by %n neighbours among the others</source>
        <translation>
            <numerusform>Naming the class, by the nearest among the others</numerusform>
            <numerusform>Naming the class, by %n neighbours among the others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Naming the class, by %n neighbours in training</source>
        <translation>
            <numerusform>Naming the class, by the nearest in training</numerusform>
            <numerusform>Naming the class, by %n neighbours in training</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::SweepPanel</name>
    <message numerus="yes">
        <source>MAP@R on the calibration split: mean %1, standard deviation %2 over %n seeds.</source>
        <translation>
            <numerusform>MAP@R on the calibration split: mean %1, standard deviation %2 over %n seed.</numerusform>
            <numerusform>MAP@R on the calibration split: mean %1, standard deviation %2 over %n seeds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::TaughtController</name>
    <message numerus="yes">
        <source>%Ln drawing(s) no longer taught.</source>
        <translation>
            <numerusform>%Ln drawing no longer taught.</numerusform>
            <numerusform>%Ln drawings no longer taught.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>likeness::ui::ThresholdPanel</name>
    <message numerus="yes">
        <source>Keeps %1 % of %Ln known picture(s) held out of training</source>
        <translation>
            <numerusform>Keeps %1 % of %Ln known picture held out of training</numerusform>
            <numerusform>Keeps %1 % of %Ln known pictures held out of training</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; refuses %1 % of %Ln sign(s) that are no digits (dashed)</source>
        <translation>
            <numerusform>; refuses %1 % of %Ln sign that is no digit (dashed)</numerusform>
            <numerusform>; refuses %1 % of %Ln signs that are no digits (dashed)</numerusform>
        </translation>
    </message>
</context>
</TS>
