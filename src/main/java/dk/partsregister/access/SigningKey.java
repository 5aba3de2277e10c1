package dk.partsregister.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Signs the values of cookies with a key that all instances share, so that only what the register itself has told comes back. */
@Component
class SigningKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final char SEPARATOR = '.';

    private final JdbcClient database;
    private volatile @Nullable SecretKeySpec key;

    SigningKey(JdbcClient database) {
        this.database = database;
    }

    /** A value with its signature, for one purpose. */
    String sign(String purpose, String value) {
        return value + SEPARATOR + signature(purpose, value);
    }

    /** The value, where it was signed for this purpose. */
    Optional<String> verified(String purpose, String signed) {
        int end = signed.lastIndexOf(SEPARATOR);
        if (end < 0) {
            return Optional.empty();
        }
        String value = signed.substring(0, end);
        return same(signature(purpose, value), signed.substring(end + 1)) ? Optional.of(value) : Optional.empty();
    }

    /** What a value is known again by, and cannot be told from. */
    String signature(String purpose, String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Compares in a time that does not tell where two differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            byte[] bytes = database.sql("select bytes from signing_key")
                    .query((row, index) -> row.getBytes("bytes"))
                    .single();
            known = new SecretKeySpec(bytes, ALGORITHM);
            key = known;
        }
        return known;
    }
}
