package org.fundcase.applicants;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.RefusedForm;
import org.fundcase.web.RefusedStep;
import org.fundcase.web.SavedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a list over: upload, look at every line, record all of it or nothing. */
@Controller
@RequestMapping("/standing/lists")
class StandingListPages {

    private static final String FORM = "applicants/standing-upload";

    private final ListKeepers keepers;
    private final ImportedLists lists;

    StandingListPages(ListKeepers keepers, ImportedLists lists) {
        this.keepers = keepers;
        this.lists = lists;
    }

    @GetMapping("/new")
    ModelAndView blank(@RequestParam(defaultValue = "BARS") ListKind kind, @AuthenticationPrincipal SignedIn me) {
        keepers.requireChanging(me);
        return new ModelAndView(FORM).addObject("kind", kind);
    }

    @PostMapping
    ModelAndView upload(
            @RequestParam ListKind kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me)
            throws IOException {
        keepers.requireChanging(me);
        String name = file == null ? null : file.getOriginalFilename();
        try (InputStream bytes = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            return new ModelAndView(
                    "redirect:/standing/lists/" + lists.keep(kind, name == null ? "" : name, bytes, me.actor()));
        } catch (Refusal refusal) {
            return RefusedForm.again(FORM, refusal).addObject("kind", kind);
        }
    }

    @GetMapping("/{id}")
    ModelAndView preview(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        keepers.requireReading(me);
        ImportedLists.Imported list = lists.get(id);
        return new ModelAndView("applicants/standing-list")
                .addObject("list", list)
                .addObject("contents", ReadList.of(list.kind(), list.bytes()))
                .addObject("mayChange", keepers.mayChange(me));
    }

    @PostMapping("/{id}/record")
    String record(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes flash) {
        keepers.requireChanging(me);
        return RefusedStep.attempt(() -> lists.record(id, me.actor()), "/standing/lists/" + id, flash);
    }

    /** The list as it came, to be saved. */
    @GetMapping("/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        keepers.requireReading(me);
        ImportedLists.Imported list = lists.get(id);
        return SavedFile.of(list.fileName(), MediaType.APPLICATION_OCTET_STREAM_VALUE, list.bytes());
    }
}
