package org.fundcase.kill;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients were told: they write down an answer of 2xx before they do anything else. */
final class Journal {

    /** An upload that the application acknowledged. */
    record Upload(UUID caseId, String key, UUID documentId, String sha256) {}

    final Queue<Upload> uploads = new ConcurrentLinkedQueue<>();
    /** Number by case. */
    final Map<UUID, String> submissions = new ConcurrentHashMap<>();

    final Set<UUID> begun = ConcurrentHashMap.newKeySet();
    final Set<UUID> accepted = ConcurrentHashMap.newKeySet();
    /** Requests whose answer never came. */
    final AtomicInteger unanswered = new AtomicInteger();
    /** Requests sent again with the same key after their first answer was lost, and then acknowledged. */
    final AtomicInteger resolved = new AtomicInteger();

    final AtomicInteger serverErrors = new AtomicInteger();
    final AtomicInteger uploading = new AtomicInteger();
    private volatile boolean enough;

    int acknowledged() {
        return uploads.size() + submissions.size() + accepted.size();
    }

    /** Clients finish what they have begun and begin nothing more. */
    void close() {
        enough = true;
    }

    boolean isClosed() {
        return enough;
    }
}
