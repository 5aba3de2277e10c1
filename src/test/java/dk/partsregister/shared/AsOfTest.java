package dk.partsregister.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {

    private static final Clock LATE_IN_THE_EVENING = Clock.fixed(Instant.parse("2008-05-12T22:30:00Z"), ZoneOffset.UTC);

    @Test
    void withoutParametersItIsTodayInDenmark() {
        AsOf asOf = AsOf.parse(null, " ", LATE_IN_THE_EVENING);

        assertThat(asOf.day()).isEqualTo(LocalDate.of(2008, 5, 13));
        assertThat(asOf.knownAt()).isNull();
        assertThat(asOf.moment()).isEmpty();
        assertThat(asOf.query()).isEmpty();
    }

    @Test
    void aMomentIsReadInDanishTime() {
        AsOf asOf = AsOf.parse("2008-05-13", "2008-01-13T12:00", LATE_IN_THE_EVENING);

        assertThat(asOf.knownAt()).isEqualTo(Instant.parse("2008-01-13T11:00:00Z"));
        assertThat(asOf.moment()).isEqualTo("2008-01-13T12:00");
    }

    @Test
    void linksCarryOnOnlyWhatWasAskedFor() {
        assertThat(AsOf.parse("2008-05-13", null, LATE_IN_THE_EVENING).query()).isEqualTo("?pr=2008-05-13");
        assertThat(AsOf.parse(null, "2008-01-13T12:00", LATE_IN_THE_EVENING).query())
                .isEqualTo("?kendt=2008-01-13T12:00");
        assertThat(AsOf.parse("2008-05-13", "2008-01-13T12:00", LATE_IN_THE_EVENING)
                        .query())
                .isEqualTo("?pr=2008-05-13&kendt=2008-01-13T12:00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2008-13-01", "2007-02-29", "13.05.2008", "+12345-01-01", "-0001-01-01", "0000-01-01", "i dag"})
    void whatIsNoDayIsRefused(String typed) {
        assertThatExceptionOfType(UnreadableParameterException.class)
                .isThrownBy(() -> AsOf.parse(typed, null, LATE_IN_THE_EVENING))
                .satisfies(refusal -> {
                    assertThat(refusal.parameter()).isEqualTo("pr");
                    assertThat(refusal.value()).isEqualTo(typed);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2008-05-13", "2008-05-13T25:00", "2008-05-13T12:00Z"})
    void whatIsNoMomentIsRefused(String typed) {
        assertThatExceptionOfType(UnreadableParameterException.class)
                .isThrownBy(() -> AsOf.parse(null, typed, LATE_IN_THE_EVENING))
                .satisfies(refusal -> assertThat(refusal.parameter()).isEqualTo("kendt"));
    }
}
