package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheets;
import dk.partsregister.runtime.RegisterDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
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
    private static final LocalDate HOLDS_FROM = LocalDate.of(2008, 4, 1);

    private final ProjectSheets sheets;
    private final ObjectProvider<OverviewImport> overviews;
    private final Resource file;
    private final boolean wanted;

    SampleRegister(
            ProjectSheets sheets,
            ObjectProvider<OverviewImport> overviews,
            @Value("classpath:db/sample/oversigt-2008.json") Resource file,
            @Value("${partsregister.sample:}") String wish,
            ObjectProvider<RegisterDatabase> database) {
        this.sheets = sheets;
        this.overviews = overviews;
        this.file = file;
        this.wanted = StringUtils.hasText(wish)
                ? Boolean.parseBoolean(wish)
                : database.stream().anyMatch(RegisterDatabase::embedded);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (wanted && sheets.isEmpty()) {
            try {
                SourceFile source = SourceFile.of("oversigt-2008.json", file.getContentAsByteArray());
                overviews.getObject().runAll(List.of(source), HOLDS_FROM, "prøveregister", log::info);
                log.info("Registeret var tomt; prøveregisteret fra 2008 er læst ind");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
