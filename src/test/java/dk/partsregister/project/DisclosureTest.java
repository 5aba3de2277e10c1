package dk.partsregister.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final Disclosure NO_NAMES = new Disclosure(false, true);
    private static final Disclosure NO_MONEY = new Disclosure(true, false);

    private static String shown(Disclosure disclosure, String json) {
        return SheetDocument.write(disclosure
                .of(List.of(recorded(SheetDocument.read(json))))
                .get(0)
                .sheet());
    }

    private static RecordedSheet recorded(ProjectSheet sheet) {
        return new RecordedSheet(7, 8, LocalDate.of(2008, 4, 1), Instant.EPOCH, "Åse Krogh", "Prøve", sheet);
    }

    private static final String SHEET = """
            {"title": "Trivsel i skolen", "workingTitle": false, "state": "RUNNING", "purpose": "Ledes af Åse  Krogh. Koster 2,5 mio. kr. eller kr. 300",
             "dates": {}, "introduction": "", "activities": [], "unreadMoney": ["ca. en halv million"],
             "statuses": [{"activities": [], "text": "Åse Kroghs bog; 12 skoler i 2008 fik 1.399.115 kr."}],
             "leaders": [{"person": {"words": "Åse Krogh", "id": 3}, "personTitle": "Direktør", "organisation": {"words": "FOA", "id": 4},
                          "role": "LEADER", "activities": []}],
             "groups": [{"kind": "STEERING_GROUP", "heading": "Styregruppe", "seats": [
                 {"status": "FILLED", "holder": {"words": "Bo Lund", "id": 5}, "organisation": {"words": "KL", "id": 6}},
                 {"status": "VACANT_NN", "organisation": {"words": "KL", "id": 6}}]}],
             "budget": [{"kind": "GRANT", "amount": {"typed": "10.000 kr.", "amount": 10000, "approximate": false, "bracketed": false},
                         "funding": {"period": "OK-05"}}],
             "closing": [{"kind": "ACCOUNTS", "state": "APPROVED", "words": "Bo Lund godkendte regnskabet"}],
             "relations": [], "products": []}
            """;

    @Test
    void withoutNamesTheOrganisationsStandAlone() {
        String sheet = shown(NO_NAMES, SHEET);

        assertThat(sheet)
                .doesNotContain("Krogh", "Åse", "Bo Lund", "Direktør")
                .contains("FOA", "KL", "10.000 kr.", "1.399.115 kr.", "[navn udeladt] godkendte regnskabet");
    }

    @Test
    void aNameInsideALongerWordIsNotThatName() {
        assertThat(shown(NO_NAMES, SHEET.replace("Åse Kroghs bog", "Bo Lundberg")))
                .contains("Bo Lundberg");
    }

    @Test
    void withoutMoneyNoAmountStandsInAnyText() {
        String sheet = shown(NO_MONEY, SHEET);

        assertThat(sheet)
                .doesNotContain("2,5", "300", "1.399.115", "10.000", "OK-05", "halv million")
                .contains(
                        "Koster [beløb udeladt] eller [beløb udeladt]",
                        "12 skoler i 2008 fik [beløb udeladt]",
                        "Åse Krogh");
    }

    @Test
    void allIsShownAsItIs() {
        RecordedSheet sheet = recorded(SheetDocument.read(SHEET));

        assertThat(Disclosure.FULL.of(List.of(sheet))).containsExactly(sheet);
    }

    @Test
    void whoRecordedASheetIsANameToo() {
        assertThat(NO_NAMES.of(List.of(recorded(SheetDocument.read(SHEET))))
                        .get(0)
                        .recordedBy())
                .isEmpty();
    }

    @Test
    void whatTwoShowIsWhatBothShow() {
        assertThat(NO_NAMES.and(NO_MONEY)).isEqualTo(new Disclosure(false, false));
        assertThat(NO_NAMES.and(Disclosure.FULL)).isEqualTo(NO_NAMES);
    }
}
