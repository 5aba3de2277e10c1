package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheets;
import dk.partsregister.runtime.RegisterDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/**
 * Gives an empty register something to show: the projects of 2008, read like any other file.
 *
 * <p>By default only in the program's own database; commands never load it.
 */
@Component
@ConditionalOnWebApplication
class SampleRegister implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(SampleRegister.class);
    private static final Duration WAIT = Duration.ofMillis(200);
    private static final LocalDate HOLDS_FROM = LocalDate.of(2008, 4, 1);

    private final ProjectSheets sheets;
    private final ObjectProvider<OverviewImport> overviews;
    private final ObjectProvider<TransactionTemplate> transactions;
    private final ObjectProvider<JdbcClient> database;
    private final Resource file;
    private final boolean wanted;

    SampleRegister(
            ProjectSheets sheets,
            ObjectProvider<OverviewImport> overviews,
            ObjectProvider<TransactionTemplate> transactions,
            ObjectProvider<JdbcClient> database,
            @Value("classpath:db/sample/oversigt-2008.json") Resource file,
            @Value("${partsregister.sample:}") String wish,
            ObjectProvider<RegisterDatabase> server) {
        this.sheets = sheets;
        this.overviews = overviews;
        this.transactions = transactions;
        this.database = database;
        this.file = file;
        this.wanted = StringUtils.hasText(wish)
                ? Boolean.parseBoolean(wish)
                : server.stream().anyMatch(RegisterDatabase::embedded);
    }

    @Override
    public void afterSingletonsInstantiated() {
        while (wanted && sheets.isEmpty() && !taken()) {
            sleep();
        }
    }

    /** Whether it is in the register now; not, while another program that was started at the same time takes it in. */
    private boolean taken() {
        return Boolean.TRUE.equals(transactions.getObject().<Boolean>execute(status -> {
            boolean alone = database.getObject()
                    .sql("select pg_try_advisory_xact_lock(hashtext('sample'))")
                    .query(Boolean.class)
                    .single();
            if (alone && sheets.isEmpty()) {
                take();
            }
            return alone;
        }));
    }

    private void take() {
        try {
            SourceFile source = SourceFile.of("oversigt-2008.json", file.getContentAsByteArray());
            overviews.getObject().runAll(List.of(source), HOLDS_FROM, "prøveregister", log::info);
            log.info("Registeret var tomt; prøveregisteret fra 2008 er læst ind");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(WAIT.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start was interrupted", stopped);
        }
    }
}
