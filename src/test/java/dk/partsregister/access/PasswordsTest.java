package dk.partsregister.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.partsregister.access.Passwords.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @ParameterizedTest
    @ValueSource(
            strings = {"fire hunde spiser pære", "Rødgrød-med-fløde-i-maj", "xK4#mPq9!vTz", "😀😀 fem glade cyklister"})
    void aGoodOneIsTaken(String password) {
        assertThat(passwords.flaw(password, "sekretariat")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kort, SHORT",
        "elleve tegn, SHORT",
        "password1234, COMMON",
        "Velkommen2026!, COMMON",
        "aaaaaaaaaaaa, COMMON",
        "abcabcabcabcabc, COMMON",
        "qwertyuiopasdf, COMMON",
        "123456789012345, COMMON",
        "Åse.Krogh-2026, NAMED",
        "mitpartsregister, NAMED"
    })
    void aPoorOneIsRefusedWithTheReason(String password, Flaw flaw) {
        assertThat(passwords.flaw(password, "Åse.Krogh")).hasValue(flaw);
    }

    @Test
    void atMost128CharactersAreTaken() {
        assertThat(passwords.flaw("æ1 b".repeat(32), "x")).isNotEqualTo(java.util.Optional.of(Flaw.LONG));
        assertThat(passwords.flaw("æ1 b".repeat(32) + "!", "x")).hasValue(Flaw.LONG);
    }

    @Test
    void whatIsKeptIsAnArgon2idHashThatOnlyThePasswordMatches() {
        String hash = passwords.hash("fire hunde spiser pære");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("hunde");
        assertThat(passwords.matches("fire hunde spiser pære", hash)).isTrue();
        assertThat(passwords.matches("fire hunde spiser pærer", hash)).isFalse();
    }
}
