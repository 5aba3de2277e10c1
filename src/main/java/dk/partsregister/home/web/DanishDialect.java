package dk.partsregister.home.web;

import dk.partsregister.shared.Danish;
import dk.partsregister.shared.Kroner;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives templates {@code #danish}: days, moments and amounts as Danes write them. */
@Component
class DanishDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private static final String NAME = "danish";
    private static final Expressions EXPRESSIONS = new Expressions();

    DanishDialect() {
        super("Danish");
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of(NAME);
    }

    @Override
    public Object buildObject(IExpressionContext context, String name) {
        return EXPRESSIONS;
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }

    /** What templates call; public, so that their expressions can be compiled. */
    public static final class Expressions {

        private Expressions() {}

        public String day(LocalDate day) {
            return Danish.day(day);
        }

        public String weekday(LocalDate day) {
            return Danish.weekday(day);
        }

        public String moment(Instant moment) {
            return Danish.moment(moment);
        }

        /** Empty where there is no amount. */
        public String kroner(@Nullable BigDecimal amount) {
            return amount == null ? "" : Kroner.format(amount) + " kr.";
        }
    }
}
