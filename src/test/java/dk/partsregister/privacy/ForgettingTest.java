package dk.partsregister.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.partsregister.access.Actor;
import dk.partsregister.access.Role;
import dk.partsregister.edition.ClosedEditions;
import dk.partsregister.edition.FreezeOrder;
import dk.partsregister.edition.Freezing;
import dk.partsregister.project.PersonRecords;
import dk.partsregister.project.ProjectEditing;
import dk.partsregister.project.ProjectFilter;
import dk.partsregister.project.ProjectMother;
import dk.partsregister.project.ProjectNotes;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.SheetDocument;
import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Refused;
import dk.partsregister.testing.Register;
import dk.partsregister.testing.RegisterTest;
import dk.partsregister.transaction.Submission;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whoever is forgotten is gone from every table, however the name is written and whatever others do at the same time.
 * {@code -Dforgetting.races=200} makes more of the races.
 */
@RegisterTest
@Import(Register.class)
class ForgettingTest {

    private static final int RACES = Integer.getInteger("forgetting.races", 10);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final LocalDate MAY = LocalDate.of(2008, 5, 13);
    private static final Actor OFFICER =
            new Actor(1, "Prøve Person", null, List.of(new Actor.Assignment(Role.SECRETARIAT, null, null, null)));

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private ClosedEditions editions;

    @Autowired
    private Freezing freezing;

    @Autowired
    private ProjectEditing editing;

    @Autowired
    private PersonRecords records;

    @Autowired
    private ProjectNotes notes;

    @Autowired
    private Register register;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void everyTableWithTextsIsGuarded() {
        List<String> unguarded = jdbc.queryForList("""
                        select distinct c.table_name from column_with_text c
                        where c.table_name not in ('spring_session', 'scheduled_tasks', 'attempt_limit', 'event_publication', 'submission')
                          and not exists (
                              select from pg_trigger t
                              where t.tgrelid = c.table_name::regclass and t.tgname = 'a_names_cleaned'
                                and position(convert_to(c.column_name || ':' || c.type, 'UTF8') in t.tgargs) > 0)
                        """, String.class);

        assertThat(unguarded)
                .as("A migration that adds texts ends with: select guard_texts()")
                .isEmpty();
    }

    static Stream<String> waysToWriteAName() {
        return Stream.of(
                "Åse Forsvind",
                "ÅSE FORSVIND",
                "Åse  Forsvind",
                "Åse\u00A0Forsvind",
                "Åse\nForsvind",
                "Første linje\nÅse Forsvind er i næste",
                "Åse\tForsvinds",
                "Åse-Forsvind",
                "Åse Forsvinds",
                "Åse For\u00ADsvind",
                "Åse For-\nsvind",
                "Åse Forsvind,",
                "(Åse Forsvind)",
                "\"Åse Forsvind\"",
                "Forsvind, Åse",
                "Forsvind Åse",
                "Aase Forsvind",
                "Ase Forsvind",
                "aase.forsvind@example.org",
                "ÅseForsvind",
                "Åse\u2013Forsvind",
                "Åse/Forsvind",
                "\u201DÅse\u201D Forsvind",
                "Forsvind; Åse",
                Normalizer.normalize("Åse Forsvind", Normalizer.Form.NFD));
    }

    @Test
    void aNameIsTakenOutHoweverItIsWritten() {
        Leader led = project("Åse Forsvind");
        waysToWriteAName().forEach(written -> write(led, written));

        forgetting.forget(led.person(), List.of(), "prøve");

        assertThat(waysToWriteAName())
                .allSatisfy(
                        written -> assertThat(everywhere(written, "Forsvind")).isEmpty());
    }

    @Test
    void aNameIsTakenOutOfWhatIsWrittenSoonAfterwards() {
        Leader led = project("Åse Forsvind");
        forgetting.forget(led.person(), List.of(), "prøve");

        assertThat(waysToWriteAName()).allSatisfy(written -> {
            write(led, written);
            assertThat(everywhere(written, "Forsvind")).isEmpty();
            assertThat(jdbc.queryForObject("select text from project_note order by id desc limit 1", String.class))
                    .startsWith("Spørg ")
                    .contains(Privacy.INSTEAD)
                    .endsWith(" om det.");
        });
    }

    private void write(Leader led, String words) {
        notes.add("Bo", null, led.project(), "Spørg " + words + " om det.");
        recordPurpose(led, words);
    }

    @Test
    void othersAreLeftAsTheyAre() {
        Leader led = project("Bo Lund");
        String others = "Bo Lundberg og Ebbo Lund sammen med Bo og Lund samt Bo Erik Lund";
        notes.add("Bo", null, led.project(), others);

        forgetting.forget(led.person(), List.of(), "prøve");
        notes.add("Bo", null, led.project(), others);

        assertThat(jdbc.queryForList("select text from project_note where project_id is not null", String.class))
                .contains(others)
                .filteredOn(others::equals)
                .hasSize(2);
    }

    @Test
    void fieldsAndCodesAreNoWords() {
        Leader led = project(unique("Ida Væk"));
        recordPurpose(led, "Et barn er et Kind, et tilskud en Grant");
        List<String> before = jdbc.queryForList("select distinct state from project order by 1", String.class);

        forgetting.forget(
                led.person(),
                List.of("Kind", "Grant", "State", "Title", "Words", "Running", "Done", "Leader"),
                "prøve");
        notes.add("Bo", null, led.project(), "Kind, Grant og State");

        ProjectSheet now =
                editing.basis(led.project(), MAY).orElseThrow().recorded().sheet();
        assertThat(now.purpose().typed())
                .isEqualTo("Et barn er et " + Privacy.INSTEAD + ", et tilskud en " + Privacy.INSTEAD);
        assertThat(now.state()).isEqualTo(dk.partsregister.project.ProjectState.RUNNING);
        assertThat(jdbc.queryForList("select distinct state from project order by 1", String.class))
                .isEqualTo(before);
        jdbc.update("delete from forgotten_name");
    }

    @Test
    void longTextsAreKeptAfterManyHaveBeenForgotten() {
        Leader led = project(unique("Ida Væk"));
        forgetting.forget(
                led.person(),
                IntStream.range(0, 20).mapToObj(i -> unique("Navn Nummer")).toList(),
                "prøve");
        String text = "ord og flere ord, ".repeat(2_700);

        notes.add("Bo", null, led.project(), text + led.name());

        assertThat(jdbc.queryForObject("select text from project_note order by id desc limit 1", String.class))
                .isEqualTo(text + Privacy.INSTEAD);
        jdbc.update("delete from forgotten_name");
    }

    @Test
    void whoWasForgottenCanBeForgottenAgain() {
        Leader led = project("Åse Forsvind");
        notes.add("Bo", null, led.project(), "Kaldes Ås i daglig tale");
        forgetting.forget(led.person(), List.of(), "prøve");

        assertThatThrownBy(() -> forgetting.forget(led.person(), List.of(), "prøve"))
                .isInstanceOf(Refused.class)
                .hasMessage("igen");
        forgetting.forget(led.person(), List.of("daglig tale"), "prøve");

        assertThat(jdbc.queryForList("select text from project_note", String.class))
                .contains("Kaldes Ås i " + Privacy.INSTEAD);
    }

    static Stream<Integer> races() {
        return IntStream.range(0, RACES).boxed();
    }

    @ParameterizedTest
    @MethodSource("races")
    void anEditionThatIsFrozenMeanwhileNamesNobody(int seed) {
        Leader led = project(unique("Ida Væk"));

        atOnce(
                seed,
                () -> forgetting.forget(led.person(), List.of(), "prøve"),
                () -> freezing.freeze(
                        new FreezeOrder(
                                UUID.randomUUID(),
                                MAY,
                                ProjectFilter.NONE,
                                null,
                                MAY,
                                "Set af " + led.name(),
                                null,
                                "Haster",
                                "prøve"),
                        step -> {}));
        editions.makeAgain();

        assertThat(everywhere(led.name())).isEmpty();
        assertThat(jdbc.queryForObject("""
                        select count(*) from edition e
                        where (select count(*) from edition_file f where f.edition = e.number and f.names = e.names) <> 6
                        """, Long.class)).isZero();
    }

    @ParameterizedTest
    @MethodSource("races")
    void aProjectThatIsSavedMeanwhileNamesNobody(int seed) {
        Leader led = project(unique("Ida Væk"));

        atOnce(
                seed,
                () -> forgetting.forget(led.person(), List.of(), "prøve"),
                () -> recordPurpose(led, led.name()),
                () -> notes.add("Bo", null, led.project(), led.name()));

        assertThat(everywhere(led.name())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("races")
    void nothingSavedIsLostWhenTwoPersonsAreMergedMeanwhile(int seed) {
        Leader led = project(unique("Ida Væk"));
        Leader other = project(unique("Ida Vak"));
        String purpose = "Nyt formål " + UUID.randomUUID();

        atOnce(
                seed,
                () -> merge(led.person(), other.person()),
                () -> merge(other.person(), led.person()),
                () -> recordPurpose(led, purpose));

        ProjectSheet now =
                SheetDocument.read(Objects.requireNonNull(jdbc.queryForObject("""
                        select document::text from project_sheet s join project p on p.id = s.project_id
                        where p.number = ? order by s.id desc limit 1
                        """, String.class, led.project())));
        assertThat(now.purpose().typed()).isEqualTo(purpose);
        assertThat(jdbc.queryForObject(
                        "select count(*) from person where merged_into_id is not null and id in (?, ?)",
                        Long.class,
                        led.person(),
                        other.person()))
                .isEqualTo(1);
    }

    private void merge(long one, long into) {
        try {
            records.merge(one, into, "prøve");
        } catch (Refused later) {
            assertThat(later.code()).isEqualTo("ukendt");
        }
    }

    private record Leader(int project, long person, String name) {}

    private static String unique(String name) {
        return name
                + new Random()
                        .ints(12, 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
    }

    /** A new project with a leader of this name. */
    private Leader project(String name) {
        jdbc.update("delete from forgotten_name");
        ProjectSheet sheet = SheetDocument.read(SheetDocument.write(ProjectMother.stressProject())
                .replaceFirst(
                        "\"leaders\":\\[\\{\"person\":\\{\"words\":\"[^\"]+\"",
                        "\"leaders\":[{\"person\":{\"words\":\"" + name + "\""));
        int project = register.add(sheet, MAY);
        long person = Objects.requireNonNull(jdbc.queryForObject(
                "select id from person where folded = ? and merged_into_id is null", Long.class, Danish.fold(name)));
        return new Leader(project, person, name);
    }

    /** Saves the project with other words in its purpose, until that goes well. */
    private void recordPurpose(Leader led, String purpose) {
        ProjectEditing.Outcome outcome;
        do {
            ProjectEditing.Basis basis = editing.basis(led.project(), MAY).orElseThrow();
            ProjectSheet sheet = basis.recorded().sheet();
            ObjectNode document = (ObjectNode) JSON.readTree(SheetDocument.write(sheet));
            ProjectSheet changed =
                    SheetDocument.read(document.put("purpose", purpose).toString());
            outcome = editing.save(
                    new ProjectEditing.Edit(
                            Submission.of(null, purpose),
                            led.project(),
                            basis.newest(),
                            changed,
                            MAY,
                            "prøve",
                            "Rettet: " + purpose),
                    OFFICER);
        } while (outcome instanceof ProjectEditing.Outcome.Stale);
    }

    /** Does all this at once, each a little later than the one before or the other way round. */
    private static void atOnce(int seed, Runnable... works) {
        Random random = new Random(seed);
        CompletableFuture.allOf(Stream.of(works)
                        .map(work -> CompletableFuture.runAsync(
                                work,
                                CompletableFuture.delayedExecutor(
                                        random.nextInt(150), java.util.concurrent.TimeUnit.MILLISECONDS)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** The tables in which one of these stands, whatever the type of the column. */
    private List<String> everywhere(String... words) {
        return jdbc
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'",
                        String.class)
                .stream()
                .filter(table -> Stream.of(words).anyMatch(one -> stands(table, one)))
                .toList();
    }

    private boolean stands(String table, String words) {
        String hex = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
        String json = words.replace("\n", "\\n").replace("\t", "\\t").replace("\"", "\\\"");
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from " + table
                        + " t where strpos(lower(t::text), lower(?)) > 0 or strpos(lower(t::text), lower(?)) > 0 or strpos(t::text, ?) > 0)",
                Boolean.class,
                words,
                json,
                hex));
    }
}
