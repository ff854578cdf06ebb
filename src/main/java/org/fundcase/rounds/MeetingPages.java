package org.fundcase.rounds;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.fundcase.accounts.SignedIn;
import org.fundcase.kernel.Refusal;
import org.fundcase.web.RefusedStep;
import org.fundcase.web.SavedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a meeting on the record of its round. */
@Controller
class MeetingPages {

    private final Meetings meetings;
    private final Rounds rounds;

    MeetingPages(Meetings meetings, Rounds rounds) {
        this.meetings = meetings;
        this.rounds = rounds;
    }

    @PostMapping("/rounds/{id}/meetings")
    String record(
            @PathVariable UUID id,
            NewMeeting form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes flash)
            throws IOException {
        try (InputStream minutes = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            String name = name(file);
            String back = RefusedStep.attempt(
                    () -> meetings.record(id, form, name, minutes, me), "/rounds/" + id, "meeting", flash);
            if (flash.getFlashAttributes().containsKey("refusal")) {
                flash.addFlashAttribute("meetingForm", form);
            }
            return back;
        }
    }

    /** Always to be saved, never to be opened in the page, as every file from outside. */
    @GetMapping("/rounds/{id}/meetings/{meeting}/minutes")
    ResponseEntity<InputStreamResource> minutes(
            @PathVariable UUID id, @PathVariable UUID meeting, @AuthenticationPrincipal SignedIn me) {
        Meeting held = meetings.of(rounds.get(id, me).id()).stream()
                .filter(one -> one.id().equals(meeting))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        return SavedFile.of(
                held.minutes().fileName(), held.minutes().mime(), held.minutes().size(), meetings.minutes(held));
    }

    private static String name(@Nullable MultipartFile file) {
        String name = file == null || file.isEmpty() ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
