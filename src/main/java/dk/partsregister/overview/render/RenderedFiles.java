package dk.partsregister.overview.render;

import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewFiles;
import dk.partsregister.overview.OverviewFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Knows the renderer of each format. */
@Component
class RenderedFiles implements OverviewFiles {

    private final Map<OverviewFormat, OverviewRenderer> renderers = new EnumMap<>(OverviewFormat.class);

    RenderedFiles(List<OverviewRenderer> renderers) {
        renderers.forEach(renderer -> this.renderers.put(renderer.format(), renderer));
    }

    @Override
    public void write(Overview overview, OverviewFormat format, OutputStream out) throws IOException {
        OverviewRenderer renderer = renderers.get(format);
        if (renderer == null) {
            throw new IOException("No renderer of " + format);
        }
        renderer.write(overview, out);
    }
}
