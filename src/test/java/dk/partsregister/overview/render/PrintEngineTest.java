package dk.partsregister.overview.render;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintEngineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "http://127.0.0.1/logo.png",
                "https://127.0.0.1/logo.png",
                "jar:file:/tmp/a.jar!/b",
                "print:/application.properties",
                "print:/../LiberationSans-Regular.ttf",
                "print://server/LiberationSans-Regular.ttf",
                "tmp:/page"
            })
    void opensNothingButItsFonts(String address) {
        assertThatThrownBy(() -> new PrintResources().getResource(URI.create(address)))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://127.0.0.1/logo.png"})
    void resolvesNothingForADocument(String address) throws IOException {
        var resolver = PrintEngine.start().factory().newFOUserAgent().getResourceResolver();

        assertThatThrownBy(() -> resolver.getResource(address)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///tmp/out", "print:/LiberationSans-Regular.ttf"})
    void writesToNothingButTheDocument(String address) {
        assertThatThrownBy(() -> new PrintResources().getOutputStream(URI.create(address)))
                .isInstanceOf(IOException.class);
    }
}
