package dk.partsregister.exchange;

import dk.partsregister.project.ProjectSheet.ClosingItem;
import dk.partsregister.project.ProjectSheet.Dates;
import dk.partsregister.project.ProjectSheet.Product;
import dk.partsregister.project.ProjectSheet.Relation;
import java.util.List;

/** What a status cell says. */
record StatusCell(
        StatusOutline outline,
        Dates dates,
        List<ClosingItem> closing,
        StateProposal state,
        List<Relation> relations,
        List<Product> products) {

    StatusCell {
        closing = List.copyOf(closing);
        relations = List.copyOf(relations);
        products = List.copyOf(products);
    }
}
