package dk.partsregister.testing;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Puts the test database where the program would start or open its own. */
@TestConfiguration(proxyBeanMethods = false)
class FreshDatabaseConfiguration {

    @Bean
    FreshDatabase dataSource() {
        return new FreshDatabase();
    }
}
