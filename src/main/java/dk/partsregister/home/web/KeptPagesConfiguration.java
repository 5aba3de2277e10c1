package dk.partsregister.home.web;

import dk.partsregister.project.ProjectSheets;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the kept pages behind the rules of access, so that nothing is answered from them that a rule refuses. */
@Configuration(proxyBeanMethods = false)
class KeptPagesConfiguration {

    /** The server makes its filters before anything else, so this one must not ask for the database yet. */
    @Bean
    FilterRegistrationBean<KeptPages> keptPages(ObjectProvider<ProjectSheets> sheets) {
        return new FilterRegistrationBean<>(new KeptPages(sheets::getObject, Clock.systemUTC()));
    }
}
