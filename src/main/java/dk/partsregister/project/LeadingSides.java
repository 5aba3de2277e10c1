package dk.partsregister.project;

import dk.partsregister.party.OrganisationEntry;
import dk.partsregister.party.Side;
import dk.partsregister.project.ProjectSheet.Leader;
import dk.partsregister.project.ProjectSheet.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From which side of the table projects are led.
 *
 * @param byOrganisation the side of each organisation that has one, by id
 */
public record LeadingSides(Map<Long, Side> byOrganisation) {

    public LeadingSides {
        byOrganisation = Map.copyOf(byOrganisation);
    }

    public static LeadingSides of(List<OrganisationEntry> organisations) {
        Map<Long, Side> sides = new HashMap<>();
        organisations.forEach(organisation -> {
            if (organisation.side() != null) {
                sides.put(organisation.id(), organisation.side());
            }
        });
        return new LeadingSides(sides);
    }

    /** The side a leader stands on; absent when nobody has said it. */
    public @Nullable Side of(Leader leader) {
        Named organisation = leader.organisation();
        return organisation == null || organisation.id() == null ? null : byOrganisation.get(organisation.id());
    }

    /** The side that nobody leads from although the other does; absent when both do, or when it cannot be told. */
    public @Nullable Side missing(List<Leader> leaders) {
        Set<@Nullable Side> present = new HashSet<>();
        leaders.forEach(leader -> present.add(of(leader)));
        boolean employer = present.contains(Side.EMPLOYER);
        boolean employee = present.contains(Side.EMPLOYEE);
        if (employer == employee || present.contains(Side.JOINT) || present.contains(null)) {
            return null;
        }
        return employer ? Side.EMPLOYEE : Side.EMPLOYER;
    }
}
