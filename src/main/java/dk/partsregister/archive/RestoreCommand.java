package dk.partsregister.archive;

import dk.partsregister.runtime.Command;
import dk.partsregister.shared.Danish;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** {@code restore FIL.zip}: puts an archive into an empty register. */
class RestoreCommand implements Command {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return """
                FIL.zip
                Lægger et arkiv i et tomt register: alt eller intet. Alle konti skal have en ny adgangskode;
                den første administrator får den, der står i PARTSREGISTER_ADMIN_PASSWORD.""";
    }

    @Override
    public Work read(List<String> arguments) throws WrongUsage {
        if (arguments.size() != 1 || arguments.get(0).startsWith("-")) {
            throw new WrongUsage("Skriv navnet på én fil, f.eks. restore register.zip.");
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
            Manifest manifest = program.getBean(Archive.class).restore(file);
            long rows =
                    manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
            out.println(file + " fra " + Danish.moment(manifest.made()) + ": " + rows + " rækker i "
                    + manifest.tables().size() + " tabeller og "
                    + manifest.files().size() + " filer er lagt i registeret.");
            return DONE;
        } catch (ArchiveRefused refusal) {
            err.println(refusal.getMessage());
            return REFUSED;
        }
    }
}
