package dk.partsregister.runtime;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after the program's name.
 *
 * @param settings {@code --name=value}, which Spring reads
 * @param work what a command is to do; absent when pages are to be served
 */
record CommandLine(boolean help, List<String> settings, Command.@Nullable Work work) {

    private static final Pattern SETTING = Pattern.compile("--[a-z][a-z0-9-]*(\\.[A-Za-z0-9-]+)+=.*", Pattern.DOTALL);

    static CommandLine read(List<String> typed, List<Command> commands) throws Command.WrongUsage {
        if (typed.contains("--help") || typed.contains("-h")) {
            return new CommandLine(true, List.of(), null);
        }
        List<String> settings =
                typed.stream().filter(word -> SETTING.matcher(word).matches()).toList();
        List<String> words =
                typed.stream().filter(word -> !SETTING.matcher(word).matches()).toList();
        if (words.isEmpty()) {
            return new CommandLine(false, settings, null);
        }
        String first = words.get(0);
        Command command = commands.stream()
                .filter(candidate -> candidate.name().equals(first))
                .findFirst()
                .orElseThrow(() -> new Command.WrongUsage(
                        first.startsWith("-")
                                ? "Tilvalget " + first + " kendes ikke."
                                : "Kommandoen " + first + " kendes ikke."));
        return new CommandLine(false, settings, command.read(words.subList(1, words.size())));
    }
}
