package dk.partsregister.project;

import dk.partsregister.shared.DatePhrase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A date phrase as it is stored: the words, and the days they span. */
@Embeddable
class DateReading {

    private String typed;

    @Enumerated(EnumType.STRING)
    private DatePhrase.Reading reading;

    private @Nullable LocalDate earliest;

    private @Nullable LocalDate latest;

    private boolean approximate;

    @SuppressWarnings("NullAway.Init")
    protected DateReading() {}

    private DateReading(DatePhrase phrase) {
        this.typed = phrase.typed();
        this.reading = phrase.reading();
        this.earliest = phrase.earliest();
        this.latest = phrase.latest();
        this.approximate = phrase.approximate();
    }

    static @Nullable DateReading of(@Nullable DatePhrase phrase) {
        return phrase == null ? null : new DateReading(phrase);
    }
}
