package dk.partsregister.archive;

import dk.partsregister.runtime.Command;
import dk.partsregister.shared.Danish;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** {@code export FIL.zip}: writes the whole register to a file. */
class ExportCommand implements Command {

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String usage() {
        return """
                FIL.zip
                Skriver hele registeret i én fil, også historik og udgaver, som det er i dette øjeblik.
                Adgangskoder er ikke med.""";
    }

    @Override
    public Work read(List<String> arguments) throws WrongUsage {
        if (arguments.size() != 1 || arguments.get(0).startsWith("-")) {
            throw new WrongUsage("Skriv navnet på én fil, f.eks. export register.zip.");
        }
        try {
            Path file = Path.of(arguments.get(0));
            return (program, out, err) -> run(file, program, out, err);
        } catch (InvalidPathException e) {
            throw new WrongUsage("Filnavnet " + arguments.get(0) + " er ikke gyldigt.");
        }
    }

    private static int run(Path file, BeanFactory program, PrintStream out, PrintStream err) {
        try {
            Manifest manifest = program.getBean(Archive.class).export(file);
            long rows =
                    manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
            out.println(file + ": " + rows + " rækker i " + manifest.tables().size() + " tabeller og "
                    + manifest.files().size() + " filer, " + Danish.moment(manifest.made()) + ".");
            return DONE;
        } catch (ArchiveRefused refusal) {
            err.println(refusal.getMessage());
            return REFUSED;
        }
    }
}
