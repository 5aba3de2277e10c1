package dk.partsregister.project.web.editing;

import dk.partsregister.shared.DatePhrase;
import dk.partsregister.shared.Kroner;
import java.time.LocalDate;

/**
 * How dates and amounts are understood, to be shown beside the fields they are typed in.
 *
 * @param day that tells which agreement period "the coming one" is
 */
record Readings(LocalDate day) {

    /**
     * A reading.
     *
     * @param code the ending of the key of its Danish message
     * @param words what was understood; empty when nothing was
     */
    record Reading(String code, String words) {

        static final Reading NONE = new Reading("", "");
    }

    public Reading date(String typed) {
        if (typed.isBlank()) {
            return Reading.NONE;
        }
        DatePhrase phrase = DatePhrase.read(typed, day);
        return switch (phrase.reading()) {
            case DATED -> new Reading("tid", dk.partsregister.shared.Readings.days(phrase));
            case RELATIVE -> new Reading("tid.uden", "");
            case UNREAD -> new Reading(PhraseReader.isMeantAsDate(typed) ? "tid.forkert" : "tid.ulaest", "");
        };
    }

    public Reading amount(String typed) {
        if (typed.isBlank()) {
            return Reading.NONE;
        }
        Kroner amount = Kroner.read(typed);
        if (amount.amount() == null) {
            return new Reading("beloeb.ulaest", "");
        }
        return new Reading("beloeb", amount.houseStyle());
    }
}
