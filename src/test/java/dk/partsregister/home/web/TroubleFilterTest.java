package dk.partsregister.home.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TroubleFilterTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/projekter/8/rediger");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @ValueSource(strings = {"08006", "53100", "57P01", "58030", "25006"})
    void troubleThatPassesIsToldWithWhenToTryAgain(String state) throws Exception {
        answer((asked, answered) -> {
            throw new UncategorizedSQLException("prøve", null, new SQLException("Nej", state));
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22001"})
    void anErrorOfOurOwnGoesOn(String state) {
        assertThatThrownBy(() -> answer((asked, answered) -> {
                    throw new UncategorizedSQLException("prøve", null, new SQLException("Nej", state));
                }))
                .isInstanceOf(UncategorizedSQLException.class);
    }

    @Test
    void aConnectionThatThePoolHasGivenUpIsSuchTroubleThoughItNamesNoState() throws Exception {
        answer((asked, answered) -> {
            throw new IllegalStateException(new SQLException("Connection is closed"));
        });

        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void anAnswerThatIsGivenStandsThoughTheSessionCannotBeWrittenAfterIt() throws Exception {
        answer((asked, answered) -> {
            ((HttpServletResponse) answered).sendRedirect("/projekter/8?gemt=ja");
            new Answered().afterCompletion(request, response, this, null);
            throw new DataAccessResourceFailureException("Væk");
        });

        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getRedirectedUrl()).isEqualTo("/projekter/8?gemt=ja");
    }

    @Test
    void anAnswerThatFailedIsNoneGiven() throws Exception {
        answer((asked, answered) -> {
            new Answered()
                    .afterCompletion(request, response, this, new UncheckedIOException(new IOException("Midt i")));
            throw new DataAccessResourceFailureException("Væk");
        });

        assertThat(response.getStatus()).isEqualTo(503);
    }

    private void answer(FilterChain rest) throws Exception {
        new TroubleFilter().doFilter(request, response, rest);
    }
}
