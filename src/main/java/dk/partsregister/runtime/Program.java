package dk.partsregister.runtime;

import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Starts what was asked for on the command line: the server, or one command. */
public final class Program {

    private static final int WRONG_USAGE = 2;

    private final Class<?> application;
    private final List<Command> commands =
            SpringFactoriesLoader.forDefaultResourceLocation().load(Command.class);

    private Program(Class<?> application) {
        this.application = application;
    }

    /** Runs the application; the process goes on after this only where a server was started. */
    public static void main(Class<?> application, String[] typed) {
        new Program(application).run(List.of(typed));
    }

    private void run(List<String> typed) {
        try {
            CommandLine line = CommandLine.read(typed, commands);
            Command.Work work = line.work();
            if (line.help()) {
                Console.OUT.print(Usage.text(commands));
            } else if (work == null) {
                serve(line.settings());
            } else {
                System.exit(perform(work, line.settings()));
            }
        } catch (Command.WrongUsage e) {
            Console.ERR.println(e.getMessage() + " Brugen vises med --help.");
            System.exit(WRONG_USAGE);
        }
    }

    private void serve(List<String> settings) {
        try {
            new SpringApplication(application).run(settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            // Spring has told why, and has closed what it had opened.
            System.exit(Command.REFUSED);
        }
    }

    private int perform(Command.Work work, List<String> settings) {
        // The result has standard output to itself; what is logged goes where errors go.
        System.setOut(Console.ERR);
        SpringApplication spring = new SpringApplication(application);
        spring.setWebApplicationType(WebApplicationType.NONE);
        // A command needs a few beans only, and those of the web could not be made.
        spring.setLazyInitialization(true);
        // Nobody waits for a page meanwhile, so the database may take its time.
        String[] arguments = Stream.concat(
                        Stream.of(
                                "--logging.level.dk.partsregister=WARN",
                                "--spring.datasource.hikari.data-source-properties.socketTimeout=0"),
                        settings.stream())
                .toArray(String[]::new);
        try (ConfigurableApplicationContext context = spring.run(arguments)) {
            return perform(work, context);
        } catch (RuntimeException e) {
            return Command.REFUSED;
        }
    }

    /** The database is opened by the first bean that needs it, hence may be refused here as well. */
    private static int perform(Command.Work work, ConfigurableApplicationContext context) {
        try {
            return work.run(context, Console.OUT, Console.ERR);
        } catch (RuntimeException e) {
            if (!new StartReporter().reportException(e)) {
                LoggerFactory.getLogger(Program.class).error("Kommandoen blev afbrudt af en fejl.", e);
            }
            return Command.REFUSED;
        }
    }
}
