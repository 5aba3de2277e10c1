package dk.partsregister.testing;

import dk.partsregister.project.Occasion;
import dk.partsregister.project.ProjectRegister;
import dk.partsregister.project.ProjectSheet;
import dk.partsregister.project.ProjectSheets;
import dk.partsregister.project.Recording;
import dk.partsregister.project.SheetDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes in the register as others would. */
@TestComponent
public class Register {

    private final ProjectRegister register;
    private final ProjectSheets sheets;
    private final TransactionTemplate transaction;

    Register(ProjectRegister register, ProjectSheets sheets, TransactionTemplate transaction) {
        this.register = register;
        this.sheets = sheets;
        this.transaction = transaction;
    }

    /** Records a sheet of a new project. */
    public int add(ProjectSheet sheet, LocalDate from) {
        Integer number = transaction.execute(status -> {
            Recording recording = register.begin(new Occasion(from, "prøve", "Prøve", null));
            int added = recording.newNumber();
            recording.record(added, sheet);
            recording.finish();
            return added;
        });
        if (number == null) {
            throw new IllegalStateException("Nothing was recorded");
        }
        return number;
    }

    /** Records the sheets of many new projects together. */
    public void addAll(List<ProjectSheet> many, LocalDate from) {
        transaction.executeWithoutResult(status -> {
            Recording recording = register.begin(new Occasion(from, "prøve", "Prøve", null));
            int first = recording.newNumber();
            for (int i = 0; i < many.size(); i++) {
                recording.record(first + i, many.get(i));
            }
            recording.finish();
        });
    }

    /** Records that a sheet says something else from a day on: its JSON document with other words in it. */
    public void change(int number, LocalDate from, UnaryOperator<String> document) {
        String before = SheetDocument.write(
                sheets.find(number, from, null).orElseThrow().sheet());
        String after = document.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("Nothing to change in " + before);
        }
        transaction.executeWithoutResult(status -> {
            Recording recording = register.begin(new Occasion(from, "prøve", "Prøve", null));
            recording.record(number, SheetDocument.read(after));
            recording.finish();
        });
    }
}
