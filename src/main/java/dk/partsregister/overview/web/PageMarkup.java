package dk.partsregister.overview.web;

import dk.partsregister.overview.Cell;
import dk.partsregister.overview.Overview;
import dk.partsregister.overview.OverviewMarkup;
import dk.partsregister.shared.Danish;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The sections of an overview, made by the same template as on the page. */
@Component
class PageMarkup implements OverviewMarkup {

    private final ITemplateEngine templates;

    PageMarkup(ITemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    public String of(Overview overview, @Nullable String query) {
        Context context = new Context(Danish.LOCALE, Map.of("page", OverviewPage.of(overview, query)));
        return templates.process("fragments/overview", Set.of("[th:fragment='parts (page)']"), context);
    }

    @Override
    public String of(Cell cell) {
        return OverviewPage.html(cell, null);
    }
}
