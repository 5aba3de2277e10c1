package dk.partsregister.runtime;

import java.io.PrintStream;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/**
 * Something the program does when it is asked on the command line, instead of serving pages.
 *
 * <p>Commands are listed in {@code META-INF/spring.factories} and made before the program starts, so that a word typed
 * wrong costs no database; what they need of the program they get when they run.
 */
public interface Command {

    /** The work is done. */
    int DONE = 0;

    /** The work is refused, and nothing changed. */
    int REFUSED = 1;

    /** The word that is typed, e.g. {@code import}. */
    String name();

    /** What is typed after the word, and in Danish what comes of it; the first line is the form, e.g. {@code FIL…}. */
    String usage();

    /** Reads what was typed after the word. */
    Work read(List<String> arguments) throws WrongUsage;

    /** What a command line was read as. */
    @FunctionalInterface
    interface Work {

        /**
         * Does it, with the beans of the started program.
         *
         * @param out for the result; the last line is a summary
         * @param err for reasons of refusal, in Danish
         * @return {@link #DONE} or {@link #REFUSED}
         */
        int run(BeanFactory program, PrintStream out, PrintStream err);
    }

    /** What was typed makes no sense; the message says why in one Danish sentence. */
    final class WrongUsage extends Exception {

        private static final long serialVersionUID = 1;

        public WrongUsage(String sentence) {
            super(sentence);
        }
    }
}
