package dk.partsregister.exchange;

import dk.partsregister.runtime.Command;
import dk.partsregister.shared.Danish;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** {@code import FIL… [--pr DATO]}: reads overviews that stand in files into the register. */
class ImportCommand implements Command {

    private static final String AS_OF = "--pr";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String usage() {
        return """
                FIL… [--pr ÅÅÅÅ-MM-DD]
                Læser oversigter ind i registeret: alt eller intet. Samme fil to gange ændrer intet.
                --pr siger, fra hvilken dag de gælder; uden --pr fra i dag.""";
    }

    @Override
    public Work read(List<String> arguments) throws WrongUsage {
        List<Path> files = new ArrayList<>();
        LocalDate asOf = null;
        for (int i = 0; i < arguments.size(); i++) {
            String word = arguments.get(i);
            if (word.equals(AS_OF)) {
                if (++i == arguments.size()) {
                    throw new WrongUsage("Efter --pr skal der stå en dato, f.eks. 2008-05-13.");
                }
                asOf = day(arguments.get(i));
            } else if (word.startsWith(AS_OF + "=")) {
                asOf = day(word.substring(AS_OF.length() + 1));
            } else if (word.startsWith("-")) {
                throw new WrongUsage("Tilvalget " + word + " kendes ikke.");
            } else {
                files.add(file(word));
            }
        }
        if (files.isEmpty()) {
            throw new WrongUsage("Der mangler en fil at læse.");
        }
        LocalDate day = asOf == null ? LocalDate.now(Danish.ZONE) : asOf;
        return (program, out, err) -> run(files, day, program, out, err);
    }

    private static LocalDate day(String typed) throws WrongUsage {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new WrongUsage("Datoen " + typed + " kan ikke læses; skriv den som 2008-05-13.");
        }
    }

    private static Path file(String typed) throws WrongUsage {
        try {
            return Path.of(typed);
        } catch (InvalidPathException e) {
            throw new WrongUsage("Filnavnet " + typed + " er ikke gyldigt.");
        }
    }

    private static int run(List<Path> files, LocalDate asOf, BeanFactory program, PrintStream out, PrintStream err) {
        try {
            List<ImportReport> reports = program.getBean(OverviewImport.class).run(files, asOf, "import", err::println);
            reports.forEach(report -> out.print(report.text()));
            reports.forEach(report -> out.println(report.summary()));
            return DONE;
        } catch (ImportRefused refusal) {
            err.println(refusal.getMessage());
            return REFUSED;
        }
    }
}
