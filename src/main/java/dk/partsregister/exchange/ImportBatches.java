package dk.partsregister.exchange;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that were read in, kept as they came, and the choices each of them left open. */
@Repository
class ImportBatches {

    private final JdbcClient client;
    private final JdbcTemplate template;

    ImportBatches(JdbcClient client, JdbcTemplate template) {
        this.client = client;
        this.template = template;
    }

    long open(SourceFile source, LocalDate asOf, String recordedBy) {
        return client.sql("""
                        insert into import_batch (file_name, sha256, content, as_of, recorded_by)
                        values (:name, :checksum, :content, :asOf, :recordedBy)
                        returning id
                        """)
                .param("name", source.name())
                .param("checksum", source.checksum())
                .param("content", source.content())
                .param("asOf", asOf)
                .param("recordedBy", recordedBy)
                .query(Long.class)
                .single();
    }

    void addChoices(long batch, List<Choice> choices) {
        List<Object[]> rows = new java.util.ArrayList<>();
        for (Choice choice : choices) {
            rows.add(new Object[] {
                batch,
                rows.size() + 1,
                choice.section(),
                choice.key(),
                choice.kind().name(),
                choice.words(),
                choice.question()
            });
        }
        template.batchUpdate("""
                insert into import_choice (import_batch_id, position, section, row_key, kind, words, question)
                values (?, ?, ?, ?, ?, ?, ?)
                """, rows);
    }
}
