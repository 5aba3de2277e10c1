package dk.partsregister.overview.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.jspecify.annotations.Nullable;

/** All that a renderer may open: the fonts, from the classpath. No file, no connection, nothing to write to. */
final class PrintResources implements ResourceResolver {

    static final URI BASE = URI.create("print:/");

    private static final String LIBERATION = "/liberation/";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";

    private static final Map<String, String> FONTS = Map.of(
            "LiberationSans-Regular.ttf", LIBERATION,
            "LiberationSans-Bold.ttf", LIBERATION,
            "LiberationSans-Italic.ttf", LIBERATION,
            "DejaVuSansCondensed.ttf", DEJAVU,
            "DejaVuSansCondensed-Bold.ttf", DEJAVU);

    @Override
    public Resource getResource(URI uri) throws IOException {
        return new Resource(open(fontNamed(uri)));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new IOException("A renderer may write to nothing but the document: " + uri);
    }

    InputStream font(String name) throws IOException {
        return open(name);
    }

    private static @Nullable String fontNamed(URI uri) {
        boolean ours = BASE.getScheme().equals(uri.getScheme()) && uri.getAuthority() == null && uri.getPath() != null;
        return ours ? uri.getPath().substring(1) : null;
    }

    private static InputStream open(@Nullable String name) throws IOException {
        String folder = name == null ? null : FONTS.get(name);
        InputStream font = folder == null ? null : PrintResources.class.getResourceAsStream(folder + name);
        if (font == null) {
            throw new IOException("A renderer may open nothing but its fonts");
        }
        return font;
    }
}
