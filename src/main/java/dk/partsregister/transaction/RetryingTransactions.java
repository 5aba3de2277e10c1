package dk.partsregister.transaction;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions for work that is made of several, each tried again as methods that are {@code @Transactional} are. */
@Component
public class RetryingTransactions {

    private final TransactionTemplate transactions;

    RetryingTransactions(PlatformTransactionManager manager) {
        this.transactions = new TransactionTemplate(manager);
    }

    /** Does work in a transaction of its own. */
    public void run(Runnable work) {
        TransactionRetry.call(() -> {
            transactions.executeWithoutResult(status -> work.run());
            return true;
        });
    }

    /** Does work in a transaction of its own, and answers what it answers. */
    public <T> T call(Supplier<T> work) {
        return TransactionRetry.call(() -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }
}
