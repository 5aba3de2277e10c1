package dk.partsregister.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private final List<Command> commands = List.of(new CountCommand());

    private CommandLine read(String... typed) throws Command.WrongUsage {
        return CommandLine.read(List.of(typed), commands);
    }

    @Test
    void nothingTypedMeansTheServer() throws Command.WrongUsage {
        CommandLine line = read();

        assertThat(line.work()).isNull();
        assertThat(line.help()).isFalse();
    }

    @Test
    void settingsAreForSpringAndNotForTheCommand() throws Command.WrongUsage {
        CommandLine line = read("--partsregister.data-dir=/tmp/x", "count", "3", "4");

        assertThat(line.settings()).containsExactly("--partsregister.data-dir=/tmp/x");
        assertThat(line.work()).isNotNull();
    }

    @Test
    void helpIsGivenWhateverElseIsTyped() throws Command.WrongUsage {
        assertThat(read("count", "--help").help()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tæl", "--frob", "-x", "--frob=1", ""})
    void aWordThatIsNoCommandIsWrongUsage(String word) {
        assertThatThrownBy(() -> read(word))
                .isInstanceOf(Command.WrongUsage.class)
                .hasMessageEndingWith("kendes ikke.");
    }

    @Test
    void aCommandRefusesItsOwnWrongUsage() {
        assertThatThrownBy(() -> read("count")).isInstanceOf(Command.WrongUsage.class);
    }

    @Test
    void theHelpShowsEveryCommandWithItsForm() {
        assertThat(Usage.text(commands))
                .contains("partsregister.jar count TAL…")
                .contains("lægger tallene sammen");
    }
}
