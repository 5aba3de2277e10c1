package dk.partsregister.home.web;

import dk.partsregister.project.ProjectSheets;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the kept pages behind the rules of access, so that nothing is answered from them that a rule refuses. */
@Configuration(proxyBeanMethods = false)
class KeptPagesConfiguration {

    @Bean
    FilterRegistrationBean<KeptPages> keptPages(ProjectSheets sheets) {
        return new FilterRegistrationBean<>(new KeptPages(sheets, Clock.systemUTC()));
    }
}
