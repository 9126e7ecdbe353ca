"""The tagger: an encoder with a head for tags and three pointers between words.

Pointers, each a score for every pair of places (from, to):
  source_start, source_end  from the first word of a cue to the first and last word of its source
                            ([CLS]: it has none)
  cue                       from each word of a content to the first word of its cue
"""
import torch
from torch import nn
from torch.nn import functional as F

from .encoder import Dropout
from .windows import IGNORE, TAGS

POINTER = 64
POINTERS = ("source_start", "source_end", "cue")


class Tagger(nn.Module):
    """Encoder and heads. An annotator's habits are a vector added before the heads; 0 is nobody's."""

    def __init__(self, encoder, annotators=1, dropout=0.1):
        super().__init__()
        self.encoder = encoder
        width = encoder.word.embedding_dim
        self.annotator = nn.Embedding(annotators, width)
        nn.init.zeros_(self.annotator.weight)
        self.dropout = Dropout(dropout)
        self.tag = nn.Linear(width, len(TAGS))
        self.pointer = nn.Linear(width, 2 * POINTER * len(POINTERS))
        self.crf = Chain(len(TAGS))

    def forward(self, ids, shape, mask, annotator=None):
        """(tag scores [b,t,7], pointer scores [b,3,t,t])."""
        x = self.encoder(ids, shape, mask)
        if annotator is not None:
            x = x + self.annotator(annotator)[:, None]
        x = self.dropout(x)
        b, t, _ = x.shape
        q, k = self.pointer(x).view(b, t, 2, len(POINTERS), POINTER).permute(2, 0, 3, 1, 4)
        return self.tag(x), q @ k.transpose(-1, -2) * POINTER ** -0.5


class Chain(nn.Module):
    """A linear-chain CRF: scores of one tag following another, and of the first and last one."""

    def __init__(self, tags):
        super().__init__()
        self.step = nn.Parameter(torch.zeros(tags, tags))
        self.begin = nn.Parameter(torch.zeros(tags))
        self.finish = nn.Parameter(torch.zeros(tags))

    def loss(self, scores, gold, length):
        """Negative log-likelihood of each row. scores [b,n,tags]; gold [b,n]; rows are `length` long."""
        b, n, _ = scores.shape
        rows = torch.arange(b, device=scores.device)
        inside = torch.arange(n, device=scores.device)[None] < length[:, None]
        picked = scores.gather(2, gold[..., None])[..., 0]
        moves = self.step[gold[:, :-1], gold[:, 1:]]
        path = (picked * inside).sum(1) + (moves * inside[:, 1:]).sum(1)
        path = path + self.begin[gold[:, 0]] + self.finish[gold[rows, length - 1]]
        alpha = self.begin + scores[:, 0]
        for i in range(1, n):
            forth = torch.logsumexp(alpha[:, :, None] + self.step, 1) + scores[:, i]
            alpha = torch.where(inside[:, i, None], forth, alpha)
        return torch.logsumexp(alpha + self.finish, 1) - path


def losses(model, batch, pointer_weight=0.2):
    """The training loss of a batch: the tag chain's, and each pointer's cross-entropy."""
    tags, pointers = model(batch["ids"], batch["shape"], batch["mask"], batch["annotator"])
    tags, pointers = tags.float(), pointers.float()
    spot = batch["word_at"][..., None].expand(-1, -1, tags.shape[-1])
    chain = model.crf.loss(tags.gather(1, spot), batch["word_tag"], batch["words"]).sum() / batch["words"].sum()
    pointers = pointers.masked_fill(batch["mask"][:, None, None, :] == 0, -1e4)
    parts = [F.cross_entropy(pointers[:, k].flatten(0, 1), batch[name].flatten(), ignore_index=IGNORE,
                             reduction="sum") / (batch[name] != IGNORE).sum().clamp(min=1)
             for k, name in enumerate(POINTERS)]
    return chain, parts, chain + pointer_weight * sum(parts)


def parameter_groups(model, rate, head_rate, decay):
    """AdamW groups: encoder and heads at their own rates, no decay for biases and norms. Words stay fixed."""
    model.encoder.word.weight.requires_grad_(False)
    model.encoder.position.weight.requires_grad_(False)
    groups = {}
    for name, parameter in model.named_parameters():
        if not parameter.requires_grad:
            continue
        head = not name.startswith("encoder.") or name.startswith("encoder.shape")
        plain = parameter.dim() < 2 or "norm" in name or name.startswith("crf")
        groups.setdefault((head, plain), []).append(parameter)
    return [{"params": p, "lr": head_rate if head else rate, "peak": head_rate if head else rate,
             "weight_decay": 0.0 if plain else decay} for (head, plain), p in groups.items()]


def freeze(model, layers):
    """Keeps the embeddings and the lowest layers as they are."""
    below = [model.encoder.word, model.encoder.position, model.encoder.shape, model.encoder.norm]
    for part in [*below, *model.encoder.layers[:layers]]:
        for parameter in part.parameters():
            parameter.requires_grad_(False)
            parameter.grad = None
