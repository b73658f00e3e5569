extension World {
    /// Makes a group whose first person is its creator; bots may be members from the start.
    mutating func createGroup(
        _ title: String, kind: GroupKind, members: [AccountID]
    ) throws(WorldError) -> ChatReference {
        for member in members where bots[member] == nil && people[member] == nil { throw .unknownPerson(member) }
        let reference = ChatReference.group(newGroupID(kind))
        chats[reference] = Chat(reference, group: Group(title: title, kind: kind))
        let creator = members.first { people[$0] != nil }
        for member in members {
            try add(member, to: reference, as: member == creator ? .creator : .member, by: creator ?? member)
        }
        return reference
    }

    /// Brings someone into a group, or changes the rank of someone who is there.
    mutating func add(
        _ member: AccountID, to chat: ChatReference, as status: Group.Status, by actor: AccountID? = nil
    ) throws(WorldError) {
        guard bots[member] != nil || people[member] != nil else { throw .unknownPerson(member) }
        guard let group = chats[chat]?.group, group.successor == nil else { throw .unknownChat(chat) }
        let before = group.members[member] ?? .left
        chats[chat]?.group?.members[member] = status
        if bots[member] != nil, !group.bots.contains(member) { chats[chat]?.group?.bots.append(member) }
        record(.membership, in: chat, by: member)
        if bots[member] != nil { announce(member, in: chat, from: before, to: status, by: actor ?? member) }
        guard !before.isPresent else { return }
        _ = post(Draft(sender: actor ?? member, content: .joined([member])), in: chat)
    }

    /// Takes someone out of a group: by themselves they leave, by another they are kicked.
    mutating func remove(_ member: AccountID, from chat: ChatReference, by actor: AccountID) throws(WorldError) {
        guard let group = chats[chat]?.group else { throw .unknownChat(chat) }
        guard let before = group.members[member], before.isPresent else { throw .notAMember(member) }
        let after: Group.Status = actor == member ? .left : .kicked
        chats[chat]?.group?.members[member] = after
        chats[chat]?.group?.bots.removeAll { $0 == member }
        record(.membership, in: chat, by: actor)
        if bots[member] != nil { announce(member, in: chat, from: before, to: after, by: actor) }
        _ = post(Draft(sender: actor, content: .left(member)), in: chat)
    }

    /// Turns a basic group into a supergroup with the same members.
    mutating func migrate(_ chat: ChatReference) throws(WorldError) -> ChatReference {
        guard let group = chats[chat]?.group, group.successor == nil else { throw .unknownChat(chat) }
        guard group.kind == .basic else { throw .wrongKindOfChat(chat) }
        let successor = ChatReference.group(newGroupID(.supergroup))
        var supergroup = Group(title: group.title, kind: .supergroup)
        supergroup.members = group.members
        supergroup.bots = group.bots
        chats[successor] = Chat(successor, group: supergroup)
        let actor = group.members.first { $0.value == .creator }?.key ?? 0
        _ = post(Draft(sender: actor, content: .migratedTo(successor.chatID)), in: chat)
        chats[chat]?.group?.successor = successor.chatID
        _ = post(Draft(sender: actor, content: .migratedFrom(chat.chatID)), in: successor)
        return successor
    }

    /// Tells a bot that its own standing in a chat changed.
    mutating func announce(
        _ bot: AccountID, in chat: ChatReference, from before: Group.Status, to after: Group.Status,
        by actor: AccountID
    ) {
        guard before != after else { return }
        let json = JSONWriter.object { writer in
            writeChat(chat, to: &writer)
            writeUser(actor, as: "from", to: &writer)
            writer.field("date", Int64(now))
            writer.field("old_chat_member", json: memberJSON(bot, before))
            writer.field("new_chat_member", json: memberJSON(bot, after))
        }
        push(.myChatMember, to: bot, json: json)
    }
}
