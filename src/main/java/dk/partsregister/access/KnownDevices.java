package dk.partsregister.access;

import dk.partsregister.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Remembers in a browser with which accounts somebody has signed in there, so that strangers who try the same names cannot keep its owner out.
 * A cookie opens nothing; it is worth nothing any more once the password is changed or the account closed.
 */
@Component
public class KnownDevices {

    private static final String PURPOSE = "known device";
    private static final String BETWEEN = "~";

    /** Of one browser. */
    private static final int MOST_ACCOUNTS = 4;

    private static final int ID_LENGTH = 16;
    private static final BrowserCookie COOKIE = new BrowserCookie("DEVICE", "Strict", Duration.ofDays(180));
    private static final Pattern ENTRY = Pattern.compile("\\d{1,18}:[\\w-]+:[\\w-]+");

    private final SigningKey key;
    private final Accounts accounts;

    KnownDevices(SigningKey key, Accounts accounts) {
        this.key = key;
        this.accounts = accounts;
    }

    /**
     * An account that was signed in with.
     *
     * @param id of the browser, made up for this account
     * @param password tells whether the password is still the one that was used
     */
    private record Entry(long account, String id, String password) {

        static Entry read(String entry) {
            String[] parts = entry.split(":", -1);
            return new Entry(Long.parseLong(parts[0]), parts[1], parts[2]);
        }

        String written() {
            return account + ":" + id + ":" + password;
        }
    }

    /** What the browser is known by for the account with this name; nothing for a stranger. */
    Optional<String> find(String userName, HttpServletRequest request) {
        List<Entry> entries = entries(request);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        return accounts.passwordUser(userName)
                .flatMap(user -> entries.stream()
                        .filter(entry ->
                                entry.account() == user.account() && SigningKey.same(entry.password(), password(user)))
                        .map(entry -> entry.account() + " " + entry.id())
                        .findFirst());
    }

    /** Remembers that the password of this account is known here. */
    public void remember(String userName, HttpServletRequest request, HttpServletResponse response) {
        accounts.passwordUser(userName).ifPresent(user -> {
            List<Entry> entries = new ArrayList<>(entries(request));
            entries.removeIf(entry -> entry.account() == user.account());
            entries.add(0, new Entry(user.account(), Secret.random().substring(0, ID_LENGTH), password(user)));
            String value =
                    entries.stream().limit(MOST_ACCOUNTS).map(Entry::written).collect(Collectors.joining(BETWEEN));
            COOKIE.write(key.sign(PURPOSE, value), request, response);
        });
    }

    private List<Entry> entries(HttpServletRequest request) {
        return COOKIE.read(request)
                .flatMap(signed -> key.verified(PURPOSE, signed))
                .map(value -> Arrays.stream(value.split(BETWEEN))
                        .filter(entry -> ENTRY.matcher(entry).matches())
                        .map(Entry::read)
                        .toList())
                .orElse(List.of());
    }

    private String password(PasswordUser user) {
        return key.signature("password", String.valueOf(user.getPassword())).substring(0, ID_LENGTH);
    }
}
