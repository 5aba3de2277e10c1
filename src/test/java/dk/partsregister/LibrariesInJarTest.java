package dk.partsregister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.startup.Tomcat;
import org.apache.poi.ss.usermodel.Workbook;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.postgresql.Driver;
import org.springframework.boot.SpringApplication;
import org.springframework.security.web.SecurityFilterChain;
import org.thymeleaf.TemplateEngine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of what the jar is made of, which goes into it. Maven makes it before the tests, but not when it is told to work offline. */
class LibrariesInJarTest {

    @Test
    void theListNamesTheLibrariesInTheVersionsThatRun() throws IOException {
        try (InputStream list = getClass().getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assumeThat(list).as("made by this build").isNotNull();
            JsonNode document = JsonMapper.shared().readTree(list);
            List<String> libraries = document.get("components")
                    .valueStream()
                    .map(component -> component.get("name").stringValue() + "-"
                            + component.get("version").stringValue() + ".jar")
                    .toList();

            assertThat(document.get("bomFormat").stringValue()).isEqualTo("CycloneDX");
            assertThat(libraries)
                    .containsAll(Stream.of(
                                    Tomcat.class,
                                    SpringApplication.class,
                                    SecurityFilterChain.class,
                                    SessionFactory.class,
                                    Driver.class,
                                    Flyway.class,
                                    TemplateEngine.class,
                                    Workbook.class,
                                    JsonMapper.class)
                            .map(LibrariesInJarTest::jar)
                            .toList());
        }
    }

    private static String jar(Class<?> loaded) {
        return Path.of(loaded.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .getFileName()
                .toString();
    }
}
