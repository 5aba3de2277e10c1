package dk.partsregister.home;

import dk.partsregister.access.FirstAccounts;
import dk.partsregister.runtime.RegisterDatabase;
import dk.partsregister.runtime.StartLine;
import dk.partsregister.runtime.StartRefused;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Sees to it, before the first request, that somebody can sign in: with the accounts for trying out where the sample is shown in the program's
 * own database, else with an administrator.
 */
@Component
@ConditionalOnWebApplication
class AccountsAtStart implements SmartLifecycle, StartLine {

    private final FirstAccounts accounts;
    private final ObjectProvider<RegisterDatabase> database;
    private final boolean trial;
    private final @Nullable String password;
    private @Nullable String made;
    private boolean running;

    AccountsAtStart(
            FirstAccounts accounts,
            ObjectProvider<RegisterDatabase> database,
            TrialRegister trial,
            @Value("${PARTSREGISTER_ADMIN_PASSWORD:}") String password) {
        this.accounts = accounts;
        this.database = database;
        this.trial = trial.isOne();
        this.password = StringUtils.hasText(password) ? password : null;
    }

    @Override
    public void start() {
        running = true;
        if (database.getIfAvailable() == null) {
            return;
        }
        if (trial) {
            accounts.makeTrials();
            return;
        }
        if (password != null && !accounts.isGood(password)) {
            throw new StartRefused("PARTSREGISTER_ADMIN_PASSWORD duer ikke som adgangskode: "
                    + "den skal have 12 til 128 tegn og må ikke være en af de almindelige.");
        }
        made = accounts.makeAdministrator(password);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the sample is there, before the server listens. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public String text() {
        if (trial) {
            return "Log ind for at prøve: "
                    + accounts.openTrials().stream()
                            .map(one -> one.userName() + " / " + one.password())
                            .collect(Collectors.joining(", "))
                    + " (kun på denne maskine)";
        }
        return made == null
                ? "Log ind med en konto; en administrator kan invitere andre"
                : "Log ind: admin / " + made + " (vises kun denne ene gang; skift adgangskoden)";
    }
}
