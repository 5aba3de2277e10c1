package dk.partsregister.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.partsregister.testing.RegisterWebTest;
import dk.partsregister.testing.SignIn;
import java.net.http.HttpRequest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Behind a proxy of which it was only said that it tells the scheme. */
@RegisterWebTest
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class ForwardedAddressTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Test
    void anAddressThatAnybodySaysIsNotBelieved() throws Exception {
        SignIn client = SignIn.nobody(port);
        for (int i = 0; i < 3; i++) {
            String token = Jsoup.parse(client.get("/login").body())
                    .select("input[name=_csrf]")
                    .attr("value");
            client.send(HttpRequest.newBuilder(client.at("/login"))
                    .header("X-Forwarded-For", "198.51.100." + i)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("username=n" + i + "&password=forkert&_csrf=" + token)));
        }

        assertThat(database.sql("select count(*) from attempt_limit where id like 'address %'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aListThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> new TrustedProxies("proxy.example, 10.0.0.0/8"))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class);
    }
}
