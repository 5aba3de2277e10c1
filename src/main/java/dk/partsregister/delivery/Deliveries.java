package dk.partsregister.delivery;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dk.partsregister.background.Background;
import dk.partsregister.edition.FreezeLater;
import dk.partsregister.edition.FreezeOrder;
import dk.partsregister.edition.Freezing;
import dk.partsregister.transaction.Submission;
import dk.partsregister.transaction.Submissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes orders and has them made in the background. */
@Service
public class Deliveries implements FreezeLater {

    private final FileOrders orders;
    private final OneTimeTask<Void> making;
    private final Background background;
    private final Submissions submissions;

    Deliveries(FileOrders orders, OneTimeTask<Void> fileMaking, Background background, Submissions submissions) {
        this.orders = orders;
        this.making = fileMaking;
        this.background = background;
        this.submissions = submissions;
    }

    /**
     * Orders an overview as a file.
     *
     * @param key of the form, so that sending it twice with the same content orders one file
     * @param parameters of the overview's address, and the format's ending as {@code "format"}
     * @throws TooManyOrders when this account waits for many already, or has many that are kept
     */
    @Transactional
    public void order(UUID key, long account, String title, Map<String, String> parameters) {
        order(key, account, FileOrders.Kind.OVERVIEW, title, parameters, Workshop.STEPS_OF_A_FILE);
    }

    private void order(
            UUID key, long account, FileOrders.Kind kind, String title, Map<String, String> parameters, int steps) {
        Submission submission = Submission.of(key, "file", account, kind, new TreeMap<>(parameters));
        if (submissions.claim(submission).isPresent()) {
            return;
        }
        UUID id = UUID.randomUUID();
        if (kind == FileOrders.Kind.OVERVIEW) {
            orders.refuseTooMany(id, account);
        }
        orders.add(id, account, kind, title, parameters, steps);
        submissions.record(submission, id.toString());
        background.soon(making.instance(id.toString()));
    }

    @Override
    @Transactional
    public void order(FreezeOrder order, long account, String title) {
        Map<String, String> parameters = new LinkedHashMap<>(order.filter().parameters());
        parameters.put("pr", order.asOf().toString());
        parameters.put("tryk", order.printedOn().toString());
        parameters.put("af", order.by());
        put(parameters, "skabelon", order.template());
        put(parameters, "note", order.note());
        put(parameters, "retter", order.replaces());
        put(parameters, "begrundelse", order.overrideReason());
        put(parameters, "runde", order.round());
        order(order.key(), account, FileOrders.Kind.EDITION, title, parameters, Freezing.steps());
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }
}
