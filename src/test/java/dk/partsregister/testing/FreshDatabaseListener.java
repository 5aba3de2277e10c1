package dk.partsregister.testing;

import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Gives each test class a fresh database. */
class FreshDatabaseListener implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext testContext) {
        testContext.getApplicationContext().getBean(FreshDatabase.class).close();
    }
}
