package dk.partsregister.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;

/** A test of the whole program without its web server, on a fresh database of its class, without the sample. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        properties = {
            "partsregister.sample=false",
            "partsregister.background=false",
            RegisterTest.TABLES_AND_CLASSES_AGREE
        })
@Import(FreshDatabaseConfiguration.class)
@TestExecutionListeners(
        listeners = FreshDatabaseListener.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface RegisterTest {

    /** Checked here so that the program need not check it at each start. */
    String TABLES_AND_CLASSES_AGREE = "spring.jpa.hibernate.ddl-auto=validate";
}
