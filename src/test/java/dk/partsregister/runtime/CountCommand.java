package dk.partsregister.runtime;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** A command for tests: lets the database add numbers, and refuses negative sums. */
class CountCommand implements Command {

    @Override
    public String name() {
        return "count";
    }

    @Override
    public String usage() {
        return "TAL…\nlægger tallene sammen";
    }

    @Override
    public Work read(List<String> arguments) throws WrongUsage {
        if (arguments.isEmpty()) {
            throw new WrongUsage("count kræver et tal.");
        }
        return (program, out, err) -> {
            Integer sum = program.getBean(JdbcTemplate.class)
                    .queryForObject("select " + String.join("+", arguments), Integer.class);
            if (sum == null || sum < 0) {
                err.println("Summen er mindre end nul.");
                return REFUSED;
            }
            out.println("Sum: " + sum);
            return DONE;
        };
    }
}
