/// The messenger page of the sandbox. It speaks the emulator's public HTTP interface and nothing else.
package enum ChatPage {
    /// A file of the page.
    package struct File: Sendable {
        /// Its media type.
        package let mediaType: String
        /// Its content.
        package let bytes: [UInt8]
    }

    /// The file at a path; `nil` when there is none.
    package static func file(at path: String) -> File? {
        let name = path == "/" ? "index.html" : String(path.dropFirst())
        guard let bytes = contents[name] else { return nil }
        return File(mediaType: mediaType(of: name), bytes: bytes)
    }

    private static let contents = [
        "actions.js": PackageResources.actions_js,
        "api.js": PackageResources.api_js,
        "attachments.js": PackageResources.attachments_js,
        "avatar.js": PackageResources.avatar_js,
        "badge.js": PackageResources.badge_js,
        "bubble.js": PackageResources.bubble_js,
        "chat-list.js": PackageResources.chat_list_js,
        "clock.js": PackageResources.clock_js,
        "commands.js": PackageResources.commands_js,
        "composer-tools.js": PackageResources.composer_tools_js,
        "composer.js": PackageResources.composer_js,
        "conversation.js": PackageResources.conversation_js,
        "dates.js": PackageResources.dates_js,
        "dialogs.js": PackageResources.dialogs_js,
        "dom.js": PackageResources.dom_js,
        "emoji-panel.js": PackageResources.emoji_panel_js,
        "entities.js": PackageResources.entities_js,
        "icons.js": PackageResources.icons_js,
        "index.html": PackageResources.index_html,
        "keyboard.js": PackageResources.keyboard_js,
        "lightbox.js": PackageResources.lightbox_js,
        "live.js": PackageResources.live_js,
        "main.js": PackageResources.main_js,
        "media.js": PackageResources.media_js,
        "message-list.js": PackageResources.message_list_js,
        "message-menu.js": PackageResources.message_menu_js,
        "outbox.js": PackageResources.outbox_js,
        "page.css": PackageResources.page_css,
        "page.js": PackageResources.page_js,
        "panel-sections.js": PackageResources.panel_sections_js,
        "panel.js": PackageResources.panel_js,
        "person-switch.js": PackageResources.person_switch_js,
        "popover.js": PackageResources.popover_js,
        "pressed-buttons.js": PackageResources.pressed_buttons_js,
        "reactions.js": PackageResources.reactions_js,
        "storage.js": PackageResources.storage_js,
        "store.js": PackageResources.store_js,
        "summary.js": PackageResources.summary_js,
        "sync.js": PackageResources.sync_js,
        "texts.js": PackageResources.texts_js,
        "timeline.js": PackageResources.timeline_js,
        "toast.js": PackageResources.toast_js,
        "top-bar.js": PackageResources.top_bar_js,
        "voice.js": PackageResources.voice_js,
        "wording.js": PackageResources.wording_js,
    ]

    private static func mediaType(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        default: "application/octet-stream"
        }
    }
}
