package dk.partsregister.edition;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dk.partsregister.background.Background;
import java.util.Collection;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Closes editions that a name was taken out of, and makes their files again in the background. */
@Service
public class ClosedEditions {

    private static final Logger log = LoggerFactory.getLogger(ClosedEditions.class);

    private final Freezing freezing;
    private final StoredEditions editions;
    private final Background background;
    private final OneTimeTask<Void> making;

    ClosedEditions(Freezing freezing, StoredEditions editions, Background background, OneTimeTask<Void> editionMaking) {
        this.freezing = freezing;
        this.editions = editions;
        this.background = background;
        this.making = editionMaking;
    }

    /** Closes these at once, in the transaction that takes the name out of their sheets; their pages say so from then on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(Collection<Integer> numbers, String by) {
        for (int number : numbers) {
            editions.takeFilesOut(number);
            editions.noteForgotten(number, by);
        }
        if (!numbers.isEmpty()) {
            background.soon(making.instance(UUID.randomUUID().toString()));
        }
    }

    /** Makes the files of all closed editions again, one edition after the other; one that cannot be made stays closed. */
    public void makeAgain() {
        for (int number : editions.closed()) {
            try {
                freezing.makeAgain(number);
            } catch (RuntimeException failure) {
                log.error("Edition {} could not be made again", number, failure);
            }
        }
    }
}
