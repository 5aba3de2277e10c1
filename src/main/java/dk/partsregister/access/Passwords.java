package dk.partsregister.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What passwords must be, and how they are kept: as Argon2id hashes. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KILOBYTES = 19 * 1024;
    private static final int PASSES = 2;

    private static final String ROWS =
            "1234567890 qwertyuiopå asdfghjklæø zxcvbnm abcdefghijklmnopqrstuvwxyzæøå 0987654321";

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, HASH, LANES, KILOBYTES, PASSES);
    private final Set<String> common = common();

    /** Why a password is not good enough. */
    enum Flaw {
        SHORT,
        LONG,
        /** Among the first that anyone guesses, or made of one of them. */
        COMMON,
        /** Holds the user name, or the name of the register. */
        NAMED
    }

    PasswordEncoder encoder() {
        return encoder;
    }

    /** What is wrong with a password; nothing for a good one. */
    Optional<Flaw> flaw(String password, String userName) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Flaw.SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Flaw.LONG);
        }
        String plain = plain(password);
        if (isCommon(plain)) {
            return Optional.of(Flaw.COMMON);
        }
        String user = plain(userName);
        boolean named = plain.replace("partsregister", "").length() < SHORTEST / 2
                || (user.length() > 3 && plain.replace(user, "").length() < SHORTEST / 2);
        return named ? Optional.of(Flaw.NAMED) : Optional.empty();
    }

    String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    /** A known one, one with figures and signs around it, few letters again and again, or keys beside each other. */
    private boolean isCommon(String plain) {
        String core = plain.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        boolean known = common.contains(plain) || (!core.isEmpty() && common.contains(core));
        boolean repeated = plain.chars().distinct().count() <= 4 || plain.matches("(.{1,40}?)\\1+.{0,5}");
        return known || repeated || onKeyboardRows(plain);
    }

    private static boolean onKeyboardRows(String plain) {
        int pairs = 0;
        for (int i = 0; i + 1 < plain.length(); i++) {
            if (ROWS.contains(plain.substring(i, i + 2))) {
                pairs++;
            }
        }
        return pairs >= plain.length() * 3 / 4;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    private static Set<String> common() {
        try (InputStream list = Objects.requireNonNull(Passwords.class.getResourceAsStream("common-passwords.txt"));
                var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
