package org.fundcase.publicity;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The notices for everybody; nobody has to sign in. */
@Controller
class PublicNoticePages {

    private final PublicNotices notices;
    private final NoticeEntryRows entries;

    PublicNoticePages(PublicNotices notices, NoticeEntryRows entries) {
        this.notices = notices;
        this.entries = entries;
    }

    @GetMapping("/notices")
    ModelAndView all() {
        return new ModelAndView("publicity/public-list")
                .addObject("running", notices.running())
                .addObject("past", notices.past());
    }

    @GetMapping("/notices/{id}")
    ModelAndView one(@PathVariable UUID id) {
        PublicNotice shown = notices.get(id);
        List<NoticeEntry> published = entries.of(id);
        List<NoticeChange> changes = notices.changes(shown.notice(), published);
        return new ModelAndView("publicity/public-notice")
                .addObject("shown", shown)
                .addObject("rules", new NoticeRules(shown.round().parameters()))
                .addObject("entries", published)
                .addObject("changes", changes)
                .addObject("struck", struck(changes));
    }

    /** What is not to be supported any more: nobody needs to object to it. */
    private static Set<UUID> struck(List<NoticeChange> changes) {
        return changes.stream()
                .filter(one -> one.lost().after() == null)
                .map(one -> one.lost().caseId())
                .collect(Collectors.toSet());
    }
}
