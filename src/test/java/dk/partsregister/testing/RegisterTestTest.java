package dk.partsregister.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextManager;

@RegisterTest
class RegisterTestTest {

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void theNextClassSeesNothingOfWhatThisOneWrote() throws Exception {
        jdbc.execute("create table left_behind (id int)");

        TestContextManager next = new TestContextManager(RegisterTestTest.class);
        next.beforeTestClass();

        TestContext context = next.getTestContext();
        assertThat(context.getApplicationContext().getBean(JdbcTemplate.class)).isSameAs(jdbc);
        assertThat(jdbc.queryForObject("select to_regclass('left_behind') is null", Boolean.class))
                .isTrue();
    }

    @Test
    void theDatabaseHasWhatTheRegisterReliesOn() {
        List<String> order = jdbc.queryForList(
                "select x from (values ('Å'), ('Z'), ('Ø'), ('Æ'), ('A')) as t(x) order by x collate \"da-DK-x-icu\"",
                String.class);

        assertThat(order).containsExactly("A", "Z", "Æ", "Ø", "Å");
    }
}
