package org.fundcase.letters;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fundcase.accounts.Access;
import org.fundcase.accounts.Action;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.kernel.Subject;
import org.fundcase.kernel.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which papers could not be drawn or made and why, shows it to the offices, and has them tried again. */
@Component
class Troubles {

    private static final Logger log = LoggerFactory.getLogger(Troubles.class);

    private final TroubleRows rows;
    private final LetterRows letters;
    private final Access access;
    private final SchedulerClient jobs;

    Troubles(TroubleRows rows, LetterRows letters, Access access, @Lazy SchedulerClient jobs) {
        this.rows = rows;
        this.letters = letters;
        this.access = access;
        this.jobs = jobs;
    }

    void met(Due due, String about, Throwable failed) {
        log.warn("Paper {} {} of due {} was not drawn", due.kind(), about, due.id(), failed);
        rows.met(due, about, reason(failed, due.id()));
    }

    void solved(Due due, String about) {
        rows.solved(due.id(), about);
    }

    /** Its files could not be made. */
    void met(UUID letterId, Throwable failed) {
        letters.find(letterId).ifPresent(letter -> rows.met(letter, reason(failed, letterId)));
    }

    void made(UUID letterId) {
        rows.solved(letterId, "");
    }

    /** The job of a due or of a paper is tried no more. */
    void gaveUp(UUID of) {
        rows.setGivenUp(of, true);
    }

    /** Those whose files are made only when somebody says so. */
    Set<UUID> givenUp(List<Letter> listed) {
        return listed.stream()
                .filter(letter -> letter.pdf() == null)
                .map(Letter::id)
                .filter(rows::isGivenUp)
                .collect(Collectors.toSet());
    }

    /** As far as somebody may have them drawn again; nobody else is bothered. */
    List<Trouble> of(SignedIn who, Subject subject) {
        return mayMend(who, subject) ? rows.of(subject) : List.of();
    }

    /** Of what is drawn from a source, as far as somebody may have them drawn again. */
    List<Trouble> ofSource(SignedIn who, String source) {
        return rows.ofSource(source).stream()
                .filter(trouble -> mayMend(who, trouble.subject()))
                .toList();
    }

    /**
     * Has a paper drawn again at once.
     *
     * @return where the person goes on
     * @throws Refusal not found, alike for a foreign, an unknown and a solved one
     */
    @Transactional
    public String again(SignedIn who, UUID id) {
        Trouble trouble =
                rows.find(id).filter(one -> mayMend(who, one.subject())).orElseThrow(Refusal::notFound);
        UUID due = trouble.dueId();
        UUID letter = trouble.letterId();
        if (due != null) {
            rows.setGivenUp(due, false);
            now(DrawPapers.TASK.instance(due.toString()).build());
        } else if (letter != null) {
            rows.setGivenUp(letter, false);
            now(MakeLetter.TASK.instance(letter.toString()).build());
        }
        return page(trouble);
    }

    /** One that waits for its next try is tried now; nothing happens while it is just being tried. */
    private void now(TaskInstance<Void> job) {
        if (jobs.scheduleIfNotExists(job, Instant.now())) {
            return;
        }
        try {
            jobs.reschedule(job, Instant.now());
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            log.info("Job {} is under way already", job.getTaskAndInstance(), e);
        }
    }

    /** Where it stands: on the record of its case or round, else with what it is drawn from. */
    private String page(Trouble trouble) {
        return switch (trouble.subject().kind()) {
            case CASE -> "/cases/" + trouble.subject().id() + "/letters";
            case ROUND -> "/rounds/" + trouble.subject().id() + "/letters";
            default -> "/letters/of?source=" + rows.source(trouble);
        };
    }

    private boolean mayMend(SignedIn who, Subject subject) {
        return !who.isApplicant() && access.may(who, Action.CHANGE, subject);
    }

    /** What is wrong in words; only what was written for people is shown, never a program's own message. */
    private static Words reason(Throwable failed, UUID id) {
        if (failed instanceof Refusal refused) {
            return refused.words();
        }
        if (failed instanceof IOException || failed instanceof UncheckedIOException) {
            return Words.of("模板不能填写，或者文件存不下。请检查这种文书的模板。日志编号：{0}", id);
        }
        return Words.of("所依据的数据不完整，或者程序出错。请系统管理员查看日志，编号：{0}", id);
    }
}
