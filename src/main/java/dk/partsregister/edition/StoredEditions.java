package dk.partsregister.edition;

import dk.partsregister.edition.Edition.Publication;
import dk.partsregister.overview.OverviewFormat;
import dk.partsregister.overview.OverviewTemplate;
import dk.partsregister.project.Disclosure;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.RecordedSheet;
import dk.partsregister.project.RedactionAnswers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editions as they stand in their tables. */
@Repository
class StoredEditions implements Editions {

    /**
     * Files that were made together.
     *
     * @param version as in table {@code edition_file}
     */
    record MadeFiles(int version, Disclosure disclosure) {}

    private static final String SELECT = """
            select e.*, replacing.number as replaced_by, p.open, p.names as open_names, p.money as open_money, p.at as opened_at,
                   p.version, p.fingerprint, p.name as open_name, p.issuer as open_issuer, p.note as open_note
            from edition e
            left join edition replacing on replacing.replaces = e.number
            left join lateral (select * from edition_publication where edition = e.number order by id desc limit 1) p on true
            """;

    /** The version of the files that were made when it was frozen. */
    static final int FROZEN = 0;

    private final JdbcClient database;
    private final ProjectSheets sheets;

    StoredEditions(JdbcClient database, ProjectSheets sheets) {
        this.database = database;
        this.sheets = sheets;
    }

    @Override
    public List<Edition> all() {
        return database.sql(SELECT + "order by e.number desc")
                .query(StoredEditions::edition)
                .list();
    }

    @Override
    public List<Edition> published() {
        return database
                .sql(SELECT + "where p.open order by e.number desc")
                .query(StoredEditions::edition)
                .list()
                .stream()
                .map(Edition::asOthersSeeIt)
                .toList();
    }

    @Override
    public Optional<Edition> find(int number) {
        return database.sql(SELECT + "where e.number = :number")
                .param("number", number)
                .query(StoredEditions::edition)
                .optional();
    }

    @Override
    public Optional<Edition> inForce(LocalDate day) {
        return database.sql(SELECT + """
                        join overview_template t on t.id = e.template_id
                        where replacing.number is null and e.as_of <= :day
                        order by t.standard desc, e.as_of desc, e.number desc
                        limit 1
                        """)
                .param("day", day)
                .query(StoredEditions::edition)
                .optional();
    }

    @Override
    public List<RecordedSheet> sheets(int number) {
        return sheets.withIds(sheetIds(number));
    }

    Set<Long> sheetIds(int number) {
        return database.sql("select sheet_id from edition_sheet where edition = :number")
                .param("number", number)
                .query(Long.class)
                .set();
    }

    @Override
    public Map<Integer, ProjectSheet> openSheets(Edition edition) {
        return openFile(edition, OverviewFormat.JSON.name())
                .map(file -> OpenSheets.read(file.content()))
                .orElse(Map.of());
    }

    @Override
    public Optional<EditionFile> file(int number, Disclosure disclosure, String format) {
        return file(number, FROZEN, disclosure, format);
    }

    @Override
    public Optional<EditionFile> openFile(Edition edition, String format) {
        Publication open = edition.publication();
        return open == null ? Optional.empty() : file(edition.number(), open.version(), open.disclosure(), format);
    }

    private Optional<EditionFile> file(int number, int version, Disclosure disclosure, String format) {
        return database.sql("""
                        select content, sha256 from edition_file
                        where edition = :number and version = :version and names = :names and money = :money and format = :format
                        """)
                .param("number", number)
                .param("version", version)
                .param("names", disclosure.names())
                .param("money", disclosure.money())
                .param("format", format)
                .query((row, index) -> new EditionFile(row.getBytes("content"), row.getString("sha256")))
                .optional();
    }

    @Override
    public List<EditionFile.Listed> files(int number, Disclosure disclosure) {
        return files(number, FROZEN, disclosure);
    }

    @Override
    public List<EditionFile.Listed> openFiles(Edition edition) {
        Publication open = edition.publication();
        return open == null ? List.of() : files(edition.number(), open.version(), open.disclosure());
    }

    private List<EditionFile.Listed> files(int number, int version, Disclosure disclosure) {
        return database.sql("""
                        select format, octet_length(content) as size, sha256 from edition_file
                        where edition = :number and version = :version and names = :names and money = :money
                        """)
                .param("number", number)
                .param("version", version)
                .param("names", disclosure.names())
                .param("money", disclosure.money())
                .query((row, index) ->
                        new EditionFile.Listed(row.getString("format"), row.getLong("size"), row.getString("sha256")))
                .list();
    }

    /** Lets those who store editions at once come one after the other, until the end of the transaction. Those who read do not wait. */
    void lock() {
        database.sql("lock table edition in share row exclusive mode").update();
    }

    /** Whether an edition was frozen with this form, or is what this round ended with. */
    boolean isFrozenWith(UUID key) {
        return database.sql("select exists (select from edition where key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    int nextNumber() {
        return database.sql("select coalesce(max(number), 0) + 1 from edition")
                .query(Integer.class)
                .single();
    }

    /** The template an edition was laid out by, as it was. */
    OverviewTemplate template(int number) {
        return TemplateDocument.read(database.sql("select template from edition where number = :number")
                .param("number", number)
                .query(String.class)
                .single());
    }

    /** @param key of the form, or of the round that ends with the edition */
    void insert(EditionStore.Made made, FreezeOrder order, UUID key) {
        OverviewTemplate template = made.template();
        database.sql("""
                        insert into edition
                            (number, key, name, template, template_id, as_of, printed_on, issuer, frozen_by, note, replaces,
                             findings, override_reason, projects, projects_that_day, names, money)
                        values (:number, :key, :name, :template::jsonb, :templateId, :asOf, :printedOn, :issuer, :by, :note, :replaces,
                                :findings, :reason, :projects, :projectsThatDay, :names, :money)
                        """)
                .param("number", made.number())
                .param("key", key)
                .param("name", template.name())
                .param("template", TemplateDocument.write(template))
                .param("templateId", template.id())
                .param("asOf", order.asOf())
                .param("printedOn", order.printedOn())
                .param("issuer", made.issuer())
                .param("by", order.by())
                .param("note", order.note())
                .param("replaces", order.replaces(), java.sql.Types.INTEGER)
                .param("findings", made.findings())
                .param("reason", made.findings() == 0 ? null : order.overrideReason())
                .param("projects", made.sheets().size())
                .param("projectsThatDay", made.projectsThatDay())
                .param("names", template.disclosure().names())
                .param("money", template.disclosure().money())
                .update();
        database.sql("insert into edition_sheet (edition, sheet_id) select :number, unnest(:sheets::bigint[])")
                .param("number", made.number())
                .param("sheets", made.sheets().stream().map(RecordedSheet::id).toArray(Long[]::new))
                .update();
    }

    void insertFile(int number, MadeFiles made, String format, byte[] content) {
        database.sql("""
                        insert into edition_file (edition, version, names, money, format, content, sha256)
                        values (:number, :version, :names, :money, :format, :content, encode(sha256(:content), 'hex'))
                        """)
                .param("number", number)
                .param("version", made.version())
                .param("names", made.disclosure().names())
                .param("money", made.disclosure().money())
                .param("format", format)
                .param("content", content)
                .update();
    }

    /** Takes all files of an edition out, as only forgetting may. */
    void takeFilesOut(int number) {
        database.sql("delete from edition_file where edition = :number")
                .param("number", number)
                .update();
    }

    /** The numbers of editions that lack files, since a name was taken out of them. */
    List<Integer> closed() {
        return database.sql("""
                        select e.number from edition e
                        where not exists (select from edition_file f
                                          where f.edition = e.number and f.version = 0 and f.names = e.names and f.money = e.money)
                        order by e.number
                        """).query(Integer.class).list();
    }

    /** What of an edition has been shown to somebody, and has no files now. */
    List<MadeFiles> lackingFiles(int number) {
        return database.sql("""
                        select 0 as version, names, money from edition where number = :number
                        union select version, names, money from edition_publication where edition = :number
                        except select version, names, money from edition_file where edition = :number
                        """)
                .param("number", number)
                .query((row, index) -> new MadeFiles(
                        row.getInt("version"), new Disclosure(row.getBoolean("names"), row.getBoolean("money"))))
                .list();
    }

    void noteForgotten(int number, String by) {
        database.sql("insert into edition_forgotten (edition, by) values (:number, :by)")
                .param("number", number)
                .param("by", by)
                .update();
    }

    @Override
    public Optional<Instant> forgotten(int number) {
        return database.sql("select at from edition_forgotten where edition = :number order by at desc limit 1")
                .param("number", number)
                .query((row, index) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    /** The files that came of the same list and the same answers before, if there were any. */
    Optional<Integer> versionOf(int number, String fingerprint) {
        return database.sql("""
                        select version from edition_publication
                        where edition = :number and fingerprint = :fingerprint order by id desc limit 1
                        """)
                .param("number", number)
                .param("fingerprint", fingerprint)
                .query(Integer.class)
                .optional();
    }

    int nextVersion(int number) {
        return database.sql("select max(version) + 1 from edition_file where edition = :number")
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    /** What was answered for files of a version; nothing of those that nobody was asked for. */
    RedactionAnswers answers(int number, int version) {
        return database.sql("""
                        select left_standing, taken_out from edition_publication
                        where edition = :number and version = :version order by id desc limit 1
                        """)
                .param("number", number)
                .param("version", version)
                .query((row, index) -> RedactionAnswers.of(words(row, "left_standing"), words(row, "taken_out")))
                .optional()
                .orElse(RedactionAnswers.NONE);
    }

    /**
     * What was left standing when an edition was opened last; and once somebody was forgotten in it, what was ever taken out of it, since
     * the register no longer knows that name in its other forms.
     */
    RedactionAnswers answersBefore(int number) {
        List<String> taken =
                database.sql("""
                        select distinct words from edition_publication p, unnest(p.taken_out) as words
                        where p.edition = :number and words not like '%(navn fjernet)%'
                          and exists (select from edition_forgotten f where f.edition = p.edition)
                        """).param("number", number).query(String.class).list();
        List<String> left =
                database.sql("""
                        select unnest(left_standing) from
                            (select left_standing from edition_publication where edition = :number order by id desc limit 1) as last
                        """).param("number", number).query(String.class).list();
        return RedactionAnswers.of(left, taken);
    }

    void publish(int number, int version, Opening opening, String by) {
        database.sql("""
                        insert into edition_publication
                            (edition, open, names, money, by, version, fingerprint, name, issuer, note, left_standing, taken_out)
                        values (:number, true, :names, :money, :by, :version, :fingerprint, :name, :issuer, :note, :left, :taken)
                        """)
                .param("number", number)
                .param("names", opening.disclosure().names())
                .param("money", opening.disclosure().money())
                .param("by", by)
                .param("version", version)
                .param("fingerprint", opening.fingerprint())
                .param("name", opening.name())
                .param("issuer", opening.issuer())
                .param("note", opening.note())
                .param("left", opening.left().toArray(String[]::new))
                .param("taken", opening.taken().toArray(String[]::new))
                .update();
    }

    /** Closes an edition to others; what they saw of it stays as it is. */
    void close(int number, String by) {
        database.sql("""
                        insert into edition_publication
                            (edition, open, names, money, by, version, fingerprint, name, issuer, note, left_standing, taken_out)
                        select edition, false, names, money, :by, version, fingerprint, name, issuer, note, left_standing, taken_out
                        from edition_publication where edition = :number order by id desc limit 1
                        """).param("number", number).param("by", by).update();
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static Edition edition(ResultSet row, int index) throws SQLException {
        return new Edition(
                row.getInt("number"),
                row.getString("name"),
                row.getLong("template_id"),
                row.getObject("as_of", LocalDate.class),
                row.getTimestamp("frozen_at").toInstant(),
                row.getObject("printed_on", LocalDate.class),
                row.getString("issuer"),
                row.getString("frozen_by"),
                row.getString("note"),
                row.getObject("replaces", Integer.class),
                row.getObject("replaced_by", Integer.class),
                row.getInt("findings"),
                row.getString("override_reason"),
                row.getInt("projects"),
                row.getInt("projects_that_day"),
                new Disclosure(row.getBoolean("names"), row.getBoolean("money")),
                publication(row));
    }

    private static @Nullable Publication publication(ResultSet row) throws SQLException {
        if (!row.getBoolean("open")) {
            return null;
        }
        String name = row.getString("open_name");
        return new Publication(
                new Disclosure(row.getBoolean("open_names"), row.getBoolean("open_money")),
                row.getTimestamp("opened_at").toInstant(),
                row.getInt("version"),
                row.getString("fingerprint") != null,
                name == null ? row.getString("name") : name,
                name == null ? row.getString("issuer") : row.getString("open_issuer"),
                name == null ? row.getString("note") : row.getString("open_note"));
    }
}
