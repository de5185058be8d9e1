// Written by tools/names.mjs from the enumerations that names.txt lists: how many numbers each of them has.
#pragma once

#include "base/word_list.h"
#include "convert/export.h"
#include "convert/import.h"
#include "convert/merge.h"
#include "document/vocabulary.h"
#include "edit/edit_command.h"
#include "layout/arrange.h"
#include "reader.h"
#include "ui/host.h"
#include "view/input.h"
#include "widget/answers.h"
#include "widget/jobs.h"
#include "widget/writing.h"

namespace demarche {

template <class Enum>
inline constexpr int count_of = 0;
template <>
inline constexpr int count_of<NumberOf> = 33;
template <>
inline constexpr int count_of<TextOf> = 31;
template <>
inline constexpr int count_of<Writing> = 3;
template <>
inline constexpr int count_of<EditCommand> = 12;
template <>
inline constexpr int count_of<FileForm> = 3;
template <>
inline constexpr int count_of<Merging> = 3;
template <>
inline constexpr int count_of<ExportFormat> = 7;
template <>
inline constexpr int count_of<Job> = 5;
template <>
inline constexpr int count_of<Key> = 23;
template <>
inline constexpr int count_of<PointerPhase> = 5;
template <>
inline constexpr int count_of<Colors> = 2;
template <>
inline constexpr int count_of<AxisMode> = 3;
template <>
inline constexpr int count_of<GroupBy> = 7;
template <>
inline constexpr int count_of<Overflow> = 2;
template <>
inline constexpr int count_of<Word> = 323;

}  // namespace demarche
